import type { Catalogue, Translated } from "../types";

export const setup: Translated<Catalogue["setup"]> = {
  ways: {
    convener: "Preparar una federación",
    guardian: "Ser guardián",
  },
  unlockStep: {
    title: "Continúe, {name}",
    unlock: "Desbloquear y continuar",
  },
  signedStep: {
    title: "Usted ya firmó",
    change: "Cambiar algo y redactarlo de nuevo",
    missing:
      "{missing, plural, one {Falta la firma de un guardián.} other {Faltan las firmas de # guardianes.}} La última firma funda la federación, y esta página pasa sola al paso siguiente.",
    signed: "firmó",
    notSigned: "aún no firma",
  },
  spokenWords: {
    compare: "Llame a {name}, o reúnanse. Las cinco palabras que le lea deben ser estas:",
    same: "Oí estas palabras de {name}",
    others: "Las palabras eran otras",
  },
  noLink: {
    convener: {
      title: "La preparación comienza con un enlace",
      says: "El servidor lo muestra cuando arranca por primera vez. Quien administra el servidor puede obtener otro con «npm run setup-link».",
    },
    guardian: {
      title: "Para ser guardián se necesita una invitación",
      says: "La persona que prepara la federación le envía un enlace. Ábralo en el navegador que usará como guardián.",
    },
    hasAccount: "Si ya creó su cuenta, entre: volverá a donde estaba.",
    signIn: "Entrar",
  },
  gatheringStep: {
    drawingUp: "Se redacta el documento fundacional…",
    title: "Los guardianes",
    drawUp: "Redactar el documento fundacional",
    federation: "Federación",
    figures: "Cifras",
    suffice: "Bastan {threshold, number} de {guardians, number} guardianes",
    change: "Cambiar el nombre o las cifras",
    whatToDo:
      "Envíe a cada guardián su propio enlace. Cuando lo haya abierto, pídale que le lea cinco palabras de viva voz y compárelas con las que aparecen aquí.",
    guardians: "Guardianes",
    tooMany:
      "{count, plural, one {Retire a un guardián o cambie las cifras.} other {Retire a # guardianes o cambie las cifras.}}",
    missing: "{count, plural, one {Falta invitar a un guardián.} other {Falta invitar a # guardianes.}}",
    untaken: "{count, plural, one {Un enlace aún no se ha abierto.} other {# enlaces aún no se han abierto.}}",
    unconfirmed: "{count, plural, one {Falta confirmar a un guardián.} other {Falta confirmar a # guardianes.}}",
  },
  seatStates: {
    guardians: "Guardianes",
    you: "(usted)",
  },
  invitationLink: {
    copy: "Copiar el enlace para {name}",
    once: "Sirve una sola vez. Si recarga la página, no se vuelve a mostrar.",
  },
  ownFigures: {
    guardians: "Guardianes",
    guardiansHint: "Contándole a usted.",
    threshold: "Cuántos bastan",
    thresholdHint: "Para devolver un respaldo.",
    recoveryWait: "Antes de devolver un respaldo perdido, esperar",
    recoveryWaitHint:
      "Se cuenta desde que los propios navegadores de los guardianes dan fe de que bastantes de ellos se han reunido con la persona. En ese tiempo, el teléfono o la hoja de respaldo de quien es dueño puede detener a quien solo finja serlo.",
    noWait: "Nada",
  },
  setupFlow: {
    title: "Preparar la federación",
    tryAgain: "Intentar de nuevo",
    looking: "Se mira hasta dónde llegó la preparación",
  },
  seat: {
    confirming: "Se confirma…",
    makingLink: "Se hace un enlace…",
    takingOut: "Se retira…",
    invitedAs: "Usted invitó a «{label}».",
    makeLink: "Hacer un enlace nuevo",
    inviteAnew: "Invitar de nuevo",
    takeOut: "Retirar",
    takeLinkBack: "Anular el enlace",
    askInvite: "¿Invitar de nuevo para el lugar de {name}?",
    askTakeOut: "¿Retirar a {name}?",
    doTakeOut: "Retirar a {name}",
    inviteDeletes:
      "Se borra la cuenta que {name} creó aquí, con sus claves. El lugar se conserva y recibe otro enlace. Esto no se puede deshacer.",
    inviteVoids: "El enlace deja de servir. El lugar se conserva y recibe otro enlace. Esto no se puede deshacer.",
    takeOutDeletes:
      "Se borra la cuenta que {name} creó aquí, con sus claves. El lugar queda libre otra vez. Esto no se puede deshacer.",
    takeOutVoids: "El enlace deja de servir. El lugar queda libre otra vez. Esto no se puede deshacer.",
    you: "usted",
    convener: "quien convoca",
    confirmed: "confirmado",
    waitsForYou: "le espera a usted",
    notOpened: "enlace sin abrir",
  },
  kitStep: {
    typePassphrase: "Escriba su frase de acceso",
    making: "Se hace su kit…",
    chooseFile: "Elija el archivo que acaba de guardar",
    opening: "Se abre el kit desde el archivo…",
    opensNoKeys: "Esta frase de acceso no abre sus claves. Busque el error e inténtelo de nuevo",
    opensNoKit: "Esta frase de acceso no abre el kit. Busque el error e inténtelo de nuevo",
    title: "Guarde su kit",
    whatItIs:
      "La federación está fundada. Su kit es un solo archivo con sus claves y su parte de la clave común de la federación, sellado con su frase de acceso. Junto con una copia de la carpeta de datos del servidor, suficientes kits permiten restaurar la clave común; las páginas para ello aún no existen. Consérvelo donde guarda sus papeles: en una memoria USB dentro de un cajón, no solo en este dispositivo.",
    openingDesk: "Se abre su mesa",
    passphrase: "Su frase de acceso",
    passphraseHint: "La de su cuenta. Con ella se abre el kit.",
    saveTask: "Guarde el kit en un archivo",
    saved: "guardado",
    saveAgain: "Guardarlo otra vez",
    save: "Guardar mi kit",
    checkTask: "Elija el archivo guardado, para que este navegador lo pruebe una vez",
    check: "Comprobar mi kit",
  },
  figuresMeaning: {
    title: "Qué significa {threshold, number} de {guardians, number}",
    quorum: "{threshold, number} guardianes cualesquiera, juntos, pueden devolver a un miembro lo que perdió.",
    tooFew:
      "{count, plural, one {Un guardián solo no puede abrir nada, y el servidor tampoco.} other {# de ellos juntos no pueden abrir nada, y el servidor tampoco.}}",
    spare:
      "{spare, plural, one {Uno puede perder sus claves o mudarse, y nada se pierde.} other {Hasta # pueden perder sus claves o mudarse, y nada se pierde.}}",
    noneSpare: "No puede faltar nadie",
    noneSpareSays:
      "Si un solo guardián pierde las claves, ya nada se puede devolver. Agregue un guardián, o pida que baste uno menos.",
    stalls: "Unos pocos podrían detener a los herederos",
    stallsSays:
      "{count, plural, one {Con estas cifras, un guardián ausente podría impedir que el plazo de espera de una herencia llegue a comenzar.} other {Con estas cifras, # guardianes ausentes podrían impedir que el plazo de espera de una herencia llegue a comenzar.}} Con {enough, number} guardianes eso no puede pasar.",
  },
  otherAccount: {
    title: "Ha entrado como {name}",
    says: "Un enlace es para una sola persona, y cada guardián necesita su propio navegador. Si solo quiere volver a donde estaba, continúe. Si este enlace es para otra persona, ábralo en el dispositivo de ella o en una ventana privada.",
    goOn: "Continuar como {name}",
    signOut: "Cerrar la sesión y usar el enlace",
    signingOut: "Se cierra la sesión…",
  },
  inviteForm: {
    nameMissing: "Escriba a quién invita, para distinguir los enlaces",
    nameTaken: "Ya hay un guardián con ese nombre. Agréguele algo",
    makingLink: "Se hace un enlace…",
    title: "{missing, plural, one {Invite al último guardián} other {Invite a # guardianes más}}",
    whom: "¿A quién invita?",
    whomHint: "Es para su propia lista. Cada guardián escribe su nombre por sí mismo.",
    makeLink: "Hacer un enlace",
  },
  foundingFacts: {
    title: "Lo que dice",
    federation: "Federación",
    guardians: "{count, plural, one {# guardián} other {# guardianes}}",
    recovery: "La recuperación de un miembro",
    inheritance: "Una herencia",
    brake: "El freno de un guardián",
  },
  wordsStep: {
    confirmed: "Su confirmación está hecha",
    title: "Lea sus cinco palabras en voz alta",
    whatToDo:
      "Llame a la persona que le invitó, cuya voz conoce, o reúnanse. Esa persona ve cinco palabras para usted; lea las suyas en voz alta. Si son las mismas, nadie se ha metido en medio.",
    words: "Sus cinco palabras",
    workingOut: "Se calculan sus palabras",
    confirmedSays:
      "Sus claves son las que cuentan por usted. Cuando estén todos los guardianes, se redacta el documento fundacional y aparece aquí.",
    origin: "Salen de las claves que hizo este navegador. No son un secreto.",
    waitingOthers: "Se espera a los demás guardianes…",
    waitingConvener: "Se espera la confirmación de quien le invitó…",
    mayClose: "Puede cerrar esta página y entrar más tarde: volverá a este paso.",
  },
  setupStages: {
    title: "Preparar la federación",
    looking: "Se mira hasta dónde llegó la preparación",
    stopped: "La preparación se detiene aquí",
    tryAgain: "Intentar de nuevo",
  },
  accountStep: {
    makingKeys: "Se hacen sus claves…",
    signingIn: "Se inicia su sesión…",
    title: "Cree su cuenta",
    titleGuardian: "Cree su cuenta de guardián",
    make: "Hacer mis claves y continuar",
    convener:
      "Usted prepara la federación y es uno de sus guardianes. Este navegador hace sus claves; el servidor las guarda solo selladas con su frase de acceso.",
    guardian:
      "Recibió una invitación para ser uno de los guardianes de una federación. Este navegador hace sus claves; el servidor las guarda solo selladas con su frase de acceso.",
    name: "Su nombre",
    nameHint: "Tal como le conocen los miembros de la comunidad. Lo verán todos los guardianes y miembros.",
    organisation: "Organización, si actúa en nombre de una",
    email: "Correo electrónico",
    emailHint: "Para entrar y para los avisos.",
    hasAccount: "¿Ya creó su cuenta? <link>Entre y continúe donde estaba.</link>",
    passphrase: "Su frase de acceso",
    passphraseHint: "Abre sus claves y le da entrada. Nadie puede restablecerla, y nunca sale de este navegador.",
  },
  accountFaults: {
    nameMissing: "Escriba su nombre",
    nameUnsafe: "Escriba su nombre con letras que se puedan mostrar",
    organisationUnsafe: "Escriba la organización con letras que se puedan mostrar",
    email: "Escriba una dirección de correo, como kofi@example.org",
    passphraseWeak: "Haga más larga la frase de acceso: cinco o seis palabras sin relación entre sí",
    passphrasesDiffer: "Escriba dos veces la misma frase de acceso",
    notNoted: "Anote la frase de acceso y luego marque que lo hizo",
  },
  figuresStep: {
    saving: "Se guarda…",
    title: "La federación",
    keep: "Guardar estas cifras",
    goOn: "Continuar con los guardianes",
    drawnUp: "El documento fundacional ya está redactado",
    drawnUpSays: "Si guarda otras cifras, se descarta junto con todas sus firmas y se redacta de nuevo.",
    name: "Nombre de la federación",
    nameHint: "Tal como los miembros conocen a la comunidad: «La Ribera».",
    size: "¿Cuántos guardianes, y cuántos de ellos bastan?",
    fedimint: "La comunidad ya tiene una federación Fedimint",
    inviteCode: "Su código de invitación",
    inviteCodeHint: "Las palabras que recupera un miembro lo necesitan. Comienza con fed1 o fedimint.",
    leave: "Dejar todo como estaba",
  },
  figuresKinds: {
    neighbourhood: {
      label: "Vecindario · 2 de 3",
      hint: "Personas que se ven cada semana. Los herederos esperan 14 días.",
    },
    community: {
      label: "Comunidad · 3 de 5",
      hint: "Un pueblo, un club, un mercado. Los herederos esperan 30 días.",
    },
    large: {
      label: "Grande, con menos confianza · 5 de 9",
      hint: "Guardianes que no conocen a todos los miembros: cinco aprobaciones con un documento sólido, de al menos dos organizaciones. Una recuperación espera 24 horas; los herederos, 90 días.",
    },
    own: {
      label: "Cifras propias",
      hint: "Las reglas de una comunidad, con las cifras que usted elija.",
    },
  },
  figuresFaults: {
    nameMissing: "Dé un nombre a la federación",
    nameUnsafe: "Escriba el nombre de la federación con un máximo de 100 letras que se puedan mostrar",
    guardiansRange: "Elija de 2 a 30 guardianes",
    thresholdRange: "Elija que basten de 2 a 30 guardianes",
    thresholdAbove: "No se pueden necesitar más guardianes de los que hay",
    inviteCode: "Pegue el código de invitación completo, o déjelo vacío",
  },
  doneStep: {
    open: "La federación está abierta",
    showCode: "Mostrar el código para unirse",
    toDesk: "Ir a mi mesa",
    openSays:
      "El kit de cada guardián está guardado y comprobado. Los miembros ya pueden hacer sus respaldos: cuando se reúnan, muéstreles en su pantalla el código para unirse.",
    kitGood: "Su kit está en orden",
    missing:
      "Usted ha terminado. {missing, plural, one {Falta que un guardián compruebe su kit; entonces se abre la federación.} other {Falta que # guardianes comprueben su kit; la federación se abre con el último.}}",
    checked: "kit comprobado",
    notChecked: "kit sin comprobar",
  },
  foundingStep: {
    signing: "Se firma…",
    title: "El documento fundacional",
    sign: "Firmar el documento fundacional",
    change: "Cambiar algo antes",
    checking: "Se comprueba el documento fundacional",
    checked:
      "<verified>Comprobado por este navegador</verified>. Lo que no puede comprobar es si a todos se les muestra el mismo documento. Para eso son las palabras.",
    keysRight: "Sus claves figuran en él tal como las hizo este navegador.",
    partFits: "Su parte de la clave común de la federación encaja con el documento.",
    asSettled: "Sus guardianes y cifras son los que se acordaron antes.",
    words: "Léanse estas 15 palabras unos a otros",
    agreed: "Todos tenemos las mismas 15 palabras.",
    agreedHint:
      "Juntos en una misma sala, o en una llamada en la que usted conozca todas las voces. Si una sola palabra es distinta, no firme.",
    readFirst: "Primero léanse las palabras unos a otros",
    youSign:
      "Usted firma que estos son los guardianes, las claves y las reglas de la federación. Hasta que firme el último guardián se puede redactar de nuevo; después queda para siempre, y por ahora no se puede sustituir a ningún guardián.",
  },
};
