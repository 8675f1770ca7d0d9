import type { Catalogue, Translated } from "../types";

export const recover: Translated<Catalogue["recover"]> = {
  title: "Recuperar sus palabras",
  request: "Su solicitud",
  name: {
    label: "El nombre",
    missing: "Escriba el nombre",
    hint: "Las mayúsculas, los acentos y los signos no importan. El orden de los nombres sí.",
  },
  home: {
    lead: "¿Perdió su teléfono o sus palabras? Guardianes de su comunidad se ven con usted en persona y se las devuelven.",
    looking: "Buscando en este navegador",
    goOn: "Continuar con su solicitud",
    list: "Solicitudes de este navegador",
    unsent: "Una solicitud que todavía no está abierta",
    begin: "Comenzar una solicitud",
    askForCode:
      "Pida a un guardián el código <b>para recuperar</b> y escanéelo: le dice a esta página cuál es su federación. Ningún sitio web puede demostrarlo por sí mismo, así que sin él nada comienza.",
    beginAt: "Comenzar en {name}",
    known: "Este navegador ya la comprobó antes, de modo que no hace falta ningún código.",
    haveTicket: "Tengo un comprobante de una solicitud abierta",
    haveSheet: "Tengo mi hoja de respaldo",
  },
  fromTicket: {
    says: "Su comprobante lo lleva de vuelta a su solicitud, en este dispositivo como en cualquier otro.",
    open: "Abrir el comprobante",
    reading: "Leyendo el comprobante…",
    damaged: "Este no es un comprobante completo, o un carácter está mal. Compárelo otra vez con el papel",
  },
  fromSheet: {
    says: "La hoja le dice a esta página cuál es su federación. No abre su respaldo: de todos modos debe verse con guardianes.",
    use: "Usar la hoja",
    damaged: "Esta no es una hoja de respaldo completa, o un carácter está mal. Compárela otra vez con el papel",
  },
  needed: {
    title: "Lo que necesita",
    checking: "Comprobando la federación",
    oneMoment: "Un momento…",
    unread: "Este no es un código completo.",
    scanAgain: "Escanéelo otra vez, directamente de la pantalla del guardián o de su hoja de respaldo.",
    name: "<b>El nombre</b> que dio cuando hizo el respaldo. Nadie se lo puede decir, y sin él nada se abre.",
    guardians:
      "<b>{threshold, number} guardianes</b> que se vean con usted en persona, uno tras otro o juntos. Puede pedírselo a {names}.",
    ticket:
      "<b>Un lugar seguro para un comprobante</b>, un archivo pequeño o un papel impreso. Con él puede continuar desde cualquier dispositivo.",
    howLong:
      "Está hecho cuando el último de los {threshold, number} se haya visto con usted, lo que puede ser hoy o tardar algunos días. Puede parar en cualquier momento y volver.",
    begin: "Comenzar",
    federation: "La federación, comprobada por este navegador: {federation}",
  },
  new: {
    checking: "Comprobando la federación",
    unknown: "Este navegador todavía no sabe cuál es su federación.",
    howToBegin: "Cómo comenzar",
  },
  askName: {
    back: "Comienzo",
    title: "¿Qué nombre dio?",
    titleAgain: "Entonces, ¿qué nombre es?",
    corrects:
      "Hará una nueva solicitud con un nombre corregido. Queda unida a la anterior, para que los guardianes que se vieron con usted sepan qué pasó. Tendrán que aprobar la nueva.",
    says: "El nombre que escribió dos veces cuando hizo el respaldo: quizás su nombre como está en el pasaporte. A partir de él, su navegador forma lo que encuentra su respaldo. El nombre mismo no va a ningún lugar, tampoco a los guardianes.",
    unsure: "Ya no estoy seguro",
    unsureSays:
      "Piense en el día en que hizo el respaldo, y en cómo escribe su nombre en los papeles: ¿con un segundo nombre o un segundo apellido? Escriba lo que le parezca más probable. Si no es, un guardián verá que ninguna tarjeta corresponde y se lo dirá, y usted lo corrige. Nada se pierde por ello.",
    continue: "Continuar",
  },
  claim: {
    back: "El nombre",
    title: "¿Qué deben saber los guardianes?",
    says: "Solo los guardianes pueden leer esto. Les ayuda a encontrarlo; de todos modos deben verse con usted.",
    displayName: "Su nombre, como lo conocen los guardianes",
    message: "Qué pasó, y dónde pueden verlo (opcional)",
    messageHint: "Si el nombre que abre su respaldo es otro, no lo escriba aquí, ni ninguna de sus palabras.",
    contact: "Cómo comunicarse con usted (opcional)",
    photo: "Una foto suya de hoy (opcional)",
    photoHint: "Así, el guardián que lo espera sabe a quién buscar.",
    prepare: "Preparar mi solicitud",
    fault: {
      displayName: "Escriba el nombre con el que lo conocen los guardianes",
      message: "Escriba como máximo 2000 caracteres, como texto sencillo",
      contact: "Escriba cómo comunicarse con usted en una línea de hasta 200 caracteres",
      photo: "Elija otra foto",
      other: "Esto no se puede enviar tal como está",
    },
  },
  preparing: {
    title: "Preparando su solicitud",
    asking: "Pidiendo al servidor que añada la pimienta, sin mostrarle el nombre",
    stretching: "Formando una llave a partir de su nombre: unos segundos, más en un teléfono antiguo",
    sealing: "Creando las llaves de esta solicitud, y sellando lo que escribió a los guardianes",
    ready: "Su comprobante está listo",
    keepOpen: "Mantenga abierta esta página.",
  },
  ticketStep: {
    title: "Guarde su comprobante",
    says: "Su solicitud está lista. Con este comprobante vuelve a ella desde cualquier dispositivo. Si lo pierde, y con él este navegador, tendrá que comenzar de nuevo.",
    secret: "El comprobante es un secreto. No se lo muestre a nadie, tampoco a un guardián.",
    otherCode: "Los guardianes necesitan el código que verá a continuación. Ese se puede mostrar sin riesgo.",
    saved: "He guardado el comprobante como archivo, o lo he impreso.",
    saveFirst: "Primero guarde o imprima el comprobante, y después indíquelo aquí",
    open: "Abrir mi solicitud",
    opening: "Abriendo su solicitud…",
  },
  ticketAgain: {
    back: "Su solicitud",
    title: "Guarde otra vez el comprobante",
    secret: "El comprobante es un secreto. No se lo muestre a nadie, tampoco a un guardián.",
    says: "Es el mismo comprobante de antes. Quien lo tenga, junto con su nombre, puede terminar la recuperación en su lugar.",
  },
  paper: {
    file: "comprobante",
    save: "Guardar el comprobante como archivo",
    print: "Imprimirlo",
    label: "Comprobante",
    title: "Comprobante · {federation}",
    code: "El comprobante como código",
    whose: "Su comprobante de una recuperación en {federation}.",
    secret:
      "Guárdelo en secreto y en un lugar seguro: quien lo tenga, junto con su nombre, puede terminar la recuperación en su lugar.",
    use: "Para continuar con la recuperación, abra este archivo en la página de recuperación.",
    usePaper:
      "Para continuar, abra esta dirección, elija «Tengo un comprobante de una solicitud abierta» y escanee el cuadrado o escriba el bloque.",
  },
  caseHome: {
    looking: "Buscando su comprobante",
    missing: "Este navegador no tiene el comprobante de esta solicitud.",
    missingSays: "Con el comprobante que guardó puede continuar aquí como en cualquier otro dispositivo.",
    openTicket: "Abrir mi comprobante",
    lookingAt: "Viendo cómo está su solicitud",
  },
  meet: {
    title: "Muestre esto a un guardián, cara a cara",
    titleMet: "Bastantes guardianes se han reunido con usted",
    codeAgain: "Mostrar el código de mi solicitud",
    next: "El guardián lo escanea, lo compara a usted con su tarjeta y aprueba. Usted lo ve aquí unos segundos después.",
    held: "Un guardián puso su solicitud en pausa.",
    heldSays:
      "Nada se puede entregar hasta que se levante. Hable con los guardianes: puede levantarla quien la puso, o {needed, number} de ellos juntos. También termina por sí sola.",
    progress: {
      noticing: "Ahora se da aviso; después comienza un tiempo de espera.",
      waiting: "Corre un tiempo de espera.",
      releasing: "El tiempo de espera terminó. Los guardianes entregan sus partes cuando abren su mesa.",
    },
    waitEnds: "Termina el <time></time>.",
    waitSays:
      "Esta federación espera antes de devolver un respaldo, para que quien es dueño pueda detener a quien solo finja serlo.",
    nobody: "Todavía ningún guardián se ha visto con usted; hacen falta {needed, number}",
    met: "{verified, number} de {needed, number} guardianes se han visto con usted",
    checked: "Cada uno de estos guardianes firmó por esta misma solicitud; este navegador comprobó las firmas.",
    checkedWho: "Son guardianes de la federación que nombraba su código.",
    leave:
      "Puede cerrar esta página. Su comprobante lo trae de vuelta. <ticket>Guardar otra vez el comprobante</ticket>",
    noCard: "Un guardián dice que ninguna tarjeta corresponde al nombre que di",
    noCardSays:
      "Entonces quizás el nombre era otro. Haga una nueva solicitud con el nombre como debe ser; queda unida a esta.",
    correct: "Corregir el nombre",
    borrowed: "Este no es mi propio dispositivo",
    borrowedSays:
      "Quite el comprobante de este navegador antes de devolver el dispositivo. Asegúrese de haberlo guardado o impreso: sin él, nadie puede terminar esta solicitud.",
    takeBack: "Retirar la solicitud",
    endsAt: "Termina por sí sola el <time></time> si para entonces no se ha completado.",
  },
  meetings: {
    label: "Los guardianes",
    notYet: "aún no se han reunido",
    verified: "se vio con usted",
    released: "se vio con usted y entregó su parte",
    refused: "entregó una parte que no encaja",
    denied: "no aprobó",
    recused: "se abstuvo en esta solicitud",
    former: "un guardián anterior",
  },
  forget: {
    act: "Quitar el comprobante de este navegador",
    busy: "Un momento…",
    sure: "¿Quitar el comprobante?",
    sureSays: "Este navegador olvida la solicitud. Solo podrá continuar con el comprobante que guardó.",
  },
  withdraw: {
    act: "Retirar la solicitud",
    sure: "¿Retirar esta solicitud?",
    sureSays:
      "Se avisa a los guardianes que usted ya no pide nada, y nadie puede aprobarla más. Su respaldo queda como está. Esto no se puede deshacer; puede abrir una nueva solicitud en cualquier momento.",
    yes: "Retirarla",
    busy: "Retirándola…",
  },
  open: {
    title: "¿Qué nombre dio?",
    says: "{released, plural, one {Un guardián se vio con usted y entregó una parte.} other {# guardianes se vieron con usted y entregaron sus partes.}} Con el nombre de su respaldo, este navegador las une. El servidor nunca ve el nombre, ni lo que abre.",
    hint: "{tries, plural, one {Las mayúsculas, los acentos y los signos no importan. Queda un intento.} other {Las mayúsculas, los acentos y los signos no importan. Quedan # intentos.}}",
    hintTrying:
      "Las mayúsculas, los acentos y los signos no importan. Su último intento se interrumpió: el mismo nombre otra vez no cuesta otro intento.",
    act: "Abrir mi respaldo",
    wrong:
      "{tries, plural, one {Este nombre no lo abre. Queda un intento. Piense en cómo lo escribió cuando hizo el respaldo} other {Este nombre no lo abre. Quedan # intentos. Piense en cómo lo escribió cuando hizo el respaldo}}",
    else: "Otra cosa",
    elseSays:
      "Si los guardianes encontraron el respaldo de otra persona, haga una nueva solicitud con el nombre correcto.",
    elseNew: "Nueva solicitud con otro nombre",
    opening: "Abriendo",
    fetching: "Trayendo las partes",
    checking: "Comprobando la parte de {guardian}, {place, number} de {of, number}",
    asking: "Pidiendo al servidor que añada la pimienta, sin mostrarle el nombre",
    stretching: "Formando una llave a partir de su nombre: unos segundos, más en un teléfono antiguo",
    combining: "Uniendo las partes",
    content: "{of, plural, one {Abriendo lo que protegió} other {Abriendo lo que protegió, {place, number} de #}}",
    usedUp: "No quedan intentos",
    usedUpSays:
      "Cada intento de un nombre se cuenta, para que nadie pueda adivinar por mucho tiempo. Su respaldo está como antes. Hable con los guardianes: una nueva solicitud da nuevos intentos, y querrán verse de nuevo con usted.",
    newRequest: "Hacer una nueva solicitud",
    damaged: "Este respaldo no se abre",
    damagedSays: "Cada parte es la correcta, y aun así no encajan.",
    damagedNext: "El respaldo no se hizo como debía. Muestre esta página a un guardián.",
  },
  askAgain: {
    title: "Hace falta otra parte",
    says: "{count, plural, one {La parte de <b>{names}</b> no se puede usar: no es lo que usted selló.} other {Las partes de <b>{names}</b> no se pueden usar: no son lo que usted selló.}} {good, number} de {needed, number} son buenas. No se gastó ningún intento de su nombre.",
    next: "{count, plural, one {Los guardianes verán que esta parte se rechazó, y quién la entregó. Después véase otra vez con ese guardián, o con otro.} other {Los guardianes verán que estas partes se rechazaron, y quiénes las entregaron. Después véase otra vez con ellos, o con otros.}}",
    act: "Anotarlo y mostrar otra vez el código",
    busy: "Anotándolo…",
  },
  back: {
    title: "Aquí está lo que tenía",
    says: "Se armó en este navegador; ningún servidor lo vio. Anótelo o llévelo a su nueva billetera, y luego cierre la solicitud.",
    printed: "Secreto. Quien lea esta hoja puede llevarse lo que protege.",
    bad: "{count, plural, one {La parte de {names} no encajó.} other {Las partes de {names} no encajaron.}}",
    badSays:
      "{count, plural, one {No es lo que usted selló. Las demás bastaron. Avise a los guardianes, para que lo averigüen.} other {No son lo que usted selló. Las demás bastaron. Avise a los guardianes, para que lo averigüen.}}",
    lost: "{count, plural, one {Una cosa no se pudo abrir.} other {# cosas no se pudieron abrir.}}",
    lostSays:
      "{count, plural, one {No se selló como debía cuando se hizo el respaldo.} other {No se sellaron como debían cuando se hizo el respaldo.}}",
    whatNow: "¿Qué hago con las palabras de una billetera?",
    whatNowSays:
      "Instale de nuevo la aplicación de la billetera, en un teléfono propio, y elija «restaurar». Escriba las palabras en su orden, y el código de invitación, si aparece junto a ellas. No las escriba en ningún otro lugar: nadie que lo ayude las necesita. Si le robaron el teléfono anterior, mueva enseguida el dinero a una billetera nueva.",
    done: "Ya las tengo de vuelta",
    sure: "¿Lo tiene todo?",
    sureSays:
      "La solicitud se cierra y se avisa a los guardianes que terminó bien. Después, esta solicitud ya no abre nada: asegúrese de que sus palabras funcionan, o de que están anotadas.",
    close: "Ya las tengo de vuelta: cerrar la solicitud",
    closing: "Cerrando la solicitud…",
  },
  older: {
    show: "Mostrar lo que había hasta el <time></time>",
    opening: "Abriendo…",
    gone: "Lo que había antes ya no se conserva.",
  },
  ended: {
    completed: {
      title: "Ya las tiene de vuelta",
      what: "Esta solicitud está cerrada. Las partes que se entregaron ya no pueden abrir nada para nadie más.",
      next: "Haga un nuevo respaldo en su nuevo teléfono. Elimine el anterior con su hoja de respaldo.",
    },
    withdrawn: {
      title: "Usted retiró esta solicitud",
      what: "Su respaldo está como antes.",
      next: "Si aún lo necesita, abra una nueva solicitud.",
    },
    expired: {
      title: "Esta solicitud venció",
      what: "No se completó a tiempo. Su respaldo está como antes.",
      next: "Abra una nueva solicitud y véase de nuevo con los guardianes.",
    },
    denied: {
      title: "Los guardianes no aprobaron esta solicitud",
      what: "Tantos la rechazaron o se abstuvieron que ya no se puede aprobar. Su respaldo está como antes.",
      next: "Hable con los guardianes que ve abajo: pueden decirle por qué, y usted puede abrir una nueva solicitud.",
    },
    vetoed: {
      title: "El dispositivo del dueño detuvo esta solicitud",
      what: "Alguien que tiene el teléfono o la hoja de este respaldo dice que esta solicitud no es suya.",
      next: "Si le robaron el teléfono, dígaselo en persona a un guardián: puede anotar que ya no es suyo. Después abra una nueva solicitud.",
    },
    newBackup: "Hacer un nuevo respaldo",
    newRequest: "Abrir una nueva solicitud",
  },
};
