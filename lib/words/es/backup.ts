import type { Catalogue, Translated } from "../types";

export const backup: Translated<Catalogue["backup"]> = {
  way: "Hacer un respaldo",
  contents: {
    wallet: "Mi billetera",
    forYouAndHeirs: "para usted y sus herederos",
    forYouAlone: "solo para usted",
    faults: {
      label: "Dele un nombre de hasta 100 caracteres, en una sola línea",
      words: "Escriba las 12 o 24 palabras, en su orden, tal como las muestra la billetera",
      content: "Escriba lo que quiere proteger, con 100 000 caracteres como máximo",
      invite: "El código de invitación es una sola línea sin espacios que empieza por fed",
      other: "Así no se puede guardar",
    },
  },
  paper: {
    whose: "Su hoja de respaldo de {federation}.",
    keepSecret:
      "Manténgala en secreto: con ella puede objetar una solicitud que alguien haga en su nombre, y borrar su respaldo.",
    opensNothing: "No abre su respaldo. Para recuperarlo, usted se reúne con los guardianes y da su nombre.",
    federationsWords: "Las palabras de la federación: {words}",
  },
  leaving: {
    deleting: "Se borra…",
    oneMoment: "Un momento…",
    deleteLeaveDevice: "Borrarlo, o quitarlo de este dispositivo",
    leaveDevice: "Quitarlo de este dispositivo",
    deleteBackup: "Borrar este respaldo",
    takeKeyOffDevice: "Quitar su clave de este dispositivo",
    askDelete: "¿Borrar este respaldo?",
    deleteIt: "Borrarlo",
    nowGuardianCanGive:
      "Desde ahora ningún guardián podrá devolverlo, ni a usted ni a sus herederos. Durante treinta días, este dispositivo o la hoja de respaldo pueden deshacerlo. Después, todo lo sellado se elimina para siempre y nadie puede traerlo de vuelta.",
    takeBackupsKeyOff: "¿Quitar la clave del respaldo de este dispositivo?",
    takeOff: "Quitarla",
    backupItselfStaysGuardians:
      "El respaldo mismo se queda con los guardianes. Este dispositivo ya no podrá detener una solicitud hecha en su nombre, ni reemplazarlo o borrarlo. Solo la hoja de respaldo trae la clave de vuelta: asegúrese de tenerla.",
  },
  compartments: {
    whatIsInIt: "Lo que contiene",
    onlyOne: "Lo que protege",
    numbered: "Contenido {place, number}",
    sealed: "sellado: <time></time>",
    replaced: "reemplazado por última vez: <time></time>",
    replace: "Reemplazar<hidden> {label}</hidden>",
  },
  backupHome: {
    yourBackup: "Su respaldo",
    lookingDevice: "Se busca en este dispositivo",
    backupsDevice: "Respaldos en este dispositivo",
    fromSheet: "Respaldo traído con una hoja",
    deviceSince: "en este dispositivo desde el <time></time>",
    thereBackupDeviceYet: "Todavía no hay ningún respaldo en este dispositivo.",
    backSomethingUp: "Respaldar algo",
    ifMadeOneAnother:
      "Si hizo uno en otro dispositivo, abra aquí su hoja de respaldo. Si perdió ese dispositivo y quiere recuperar sus palabras, <a>pídalas a los guardianes</a>.",
    openBackupSheet: "Abrir una hoja de respaldo",
  },
  openSheet: {
    checkingSheet: "Se comprueba la hoja…",
    notWhole:
      "Esta no es una hoja de respaldo completa, o hay un carácter equivocado. Compárela una vez más con lo impreso",
    sheetCanSeeRequests:
      "Con la hoja puede ver las solicitudes hechas en su nombre y detenerlas, desde cualquier dispositivo. Se queda en este dispositivo hasta que usted la quite.",
    openSheet: "Abrir la hoja",
  },
  sheet: {
    preparingSheet: "Se prepara la hoja",
    backupSheet: "Hoja de respaldo",
    titleOnPaper: "Hoja de respaldo · {federation}",
    backupSheetCode: "La hoja de respaldo como código",
    howToUse:
      "Para usarla, abra esta dirección en cualquier dispositivo y escanee el cuadrado, o escriba el bloque de mayúsculas y cifras.",
    ifLost:
      "Si pierde el dispositivo y quiere recuperar lo que protege, pida a un guardián el código de recuperación, o empiece aquí:",
    printSheet: "Imprimir la hoja",
    saveFile: "Guardarla como archivo",
  },
  unsent: {
    sending: "Se envía…",
    oneMoment: "Un momento…",
    backupArrivedYet: "Este respaldo todavía no ha llegado.",
    sealedLiesDeviceReady:
      "Está sellado y espera en este dispositivo, listo para enviarse. Hasta que llegue, no protege nada.",
    sendNow: "Enviarlo ahora",
    throwAwayBeginAnew: "Desecharlo y empezar de nuevo",
  },
  untried: {
    neverTried: "Este respaldo nunca se probó.",
    pageWasClosed:
      "La página se cerró antes de que escribiera el nombre una vez más. Si está seguro del nombre que dio, no pasa nada. Si no lo está, borre este respaldo y hágalo de nuevo: con otro nombre no se abre.",
    notTriedYet: "Todavía no ha probado este respaldo.",
    tabStillHolds:
      "Escriba el nombre una vez más y vea cómo se abre: solo así puede estar seguro de que se abrirá. Esta pestaña aún guarda lo que hace falta. Cuando se cierre, ya no se podrá probar.",
    tryNow: "Probarlo ahora",
  },
  backupView: {
    yourSheet: "Su hoja de respaldo",
    backBackup: "Volver al respaldo",
    keepSecretPapersCan:
      "Manténgala en secreto, con sus papeles. Con ella puede detener una solicitud hecha en su nombre, y borrar el respaldo, desde cualquier dispositivo. No abre nada.",
    yourBackup: "Su respaldo",
    allBackupsDevice: "Todos los respaldos de este dispositivo",
    checkingBackup: "Se comprueba su respaldo",
    sheet: "Hoja de respaldo",
    paperWhichCanWatch: "El papel con el que puede cuidar de este respaldo sin este dispositivo.",
    showBackupSheet: "Mostrar la hoja de respaldo",
  },
  replace: {
    sealingSending: "Se sella y se envía…",
    replace: "Reemplazar «{label}»",
    sealReplaceOld: "Sellarlo y reemplazar lo anterior",
    leaveItAsIt: "Dejarlo como está",
    whatTypeNowTakes:
      "Lo que escriba ahora toma el lugar de lo guardado. Lo anterior se conserva treinta días y se le ofrece si mientras tanto recupera su respaldo; después se elimina. Se puede reemplazar una vez al día.",
    itIs: "Es",
    walletsWords: "Las palabras de una billetera",
    anotherSecretText: "Otro texto secreto",
  },
  requests: {
    requestsName: "Solicitudes en su nombre",
    aGuardian: "un guardián",
    guardiansSayDeviceOut: "Hay guardianes que dicen que este dispositivo ya no está en sus manos.",
    recordedOnceDeviceCan:
      "{keyLost, plural, one {Lo ha registrado # de {threshold, number}} other {Lo han registrado # de {threshold, number}}}. Cuando lo hayan hecho {threshold, number}, este dispositivo ya no podrá detener una solicitud. Si eso no es cierto, reúnase ahora con un guardián.",
    nobodyAskingBackup: "Nadie pide este respaldo.",
    askedForOn: "pedido el <time></time>",
    ends: {
      stopped: "detenida por usted",
      completed: "entregada",
      withdrawn: "retirada por quien la hizo",
      expired: "venció",
    },
    stoppingRequest: "Se detiene la solicitud…",
    somebodyAsksBackup: "Alguien pide este respaldo como si fuera usted.",
    somebodyAsksBackupHeir: "Alguien pide este respaldo como heredero suyo.",
    opened: "Abierta <time></time>.",
    approvedByNobody: "Ningún guardián la ha aprobado.",
    approvedBy: "Aprobada por {guardians}; bastan {threshold, number}.",
    sharesGiven: "{count, plural, one {Se ha entregado # parte.} other {Se han entregado # partes.}}",
    ifThereNothingDo: "Si es usted, no tiene que hacer nada aquí. Si no lo es, deténgala ahora y avise a un guardián.",
    meStopRequest: "No soy yo: detener la solicitud",
    askStop: "¿Detener esta solicitud?",
    stop: "Detener la solicitud",
    signBackupsKeyRequest:
      "Usted firma con la clave de su respaldo que esta solicitud no es suya. Para este respaldo termina de inmediato: ningún guardián puede ya entregar una parte en ella. No se puede deshacer; si al final era suya, abra una nueva solicitud.",
  },
  shares: {
    whoHolds: "Quién lo guarda",
    guardiansHoldGoodShare:
      "{good, plural, one {# de {guardians, number} guardianes tiene una parte buena} other {# de {guardians, number} guardianes tienen una parte buena}}",
    eachTheseGuardiansBrowsers:
      "El navegador de cada uno de estos guardianes abrió su parte, la comparó con lo que usted firmó y firmó que es buena.",
    browserCheckedThoseSignatures:
      "Este navegador comprobó esas firmas, y que los guardianes son los de la federación a la que usted se unió.",
    nobodyLooked: "Ninguno de los {guardians, number} guardianes ha revisado su parte todavía",
    enoughGiveBack: "Bastan {threshold, number} para devolvérselo.",
    takesGiveBackGuardians:
      "Se necesitan {threshold, number} para devolverlo. El navegador de un guardián revisa las partes nuevas cuando el guardián entra.",
    good: "tiene una parte buena",
    bad: "halló mala su parte",
    unseen: "aún no la ha revisado",
    badButEnough: "Avise en persona a {guardians}. Las partes de los demás bastan.",
    badAndTooFew: "Avise en persona a {guardians}. Las partes de los demás ya no bastan: haga un nuevo respaldo.",
  },
  contentFields: {
    whatDoCall: "¿Cómo lo llama?",
    wordOwnSealedPhones: "Unas palabras suyas, que se sellan con ello: «la billetera del teléfono», «carta para Ana».",
    inviteCodeWalletsFederation:
      "Código de invitación de la federación de la billetera (solo lo tienen las de dinero electrónico ecash)",
    withoutEcashWalletCannot:
      "Sin él, una billetera ecash no se puede restaurar a partir de sus palabras. Empieza por fed.",
    theText: "El texto",
  },
  deleted: {
    takingBack: "Se deshace…",
    deletedBackup: "Usted borró este respaldo.",
    ended: "Los treinta días en que podía deshacerlo terminaron el <time></time>.",
    purged: "Todo lo que estaba sellado se eliminó para siempre.",
    untilCanTakeBack:
      "Hasta el <time></time> puede deshacerlo, y los guardianes que se reúnan con usted todavía podrían devolvérselo, por si fue otra persona quien lo borró; después, lo sellado se elimina para siempre.",
    takeDeletionBack: "Deshacer el borrado",
  },
  rehearseStep: {
    typeName: "Escriba el nombre",
    opening: "Se abre…",
    nameDoesOpenType: "Este nombre no lo abre. Escriba el nombre que dio antes dos veces",
    itIsSealed: "Está sellado",
    allForHeirsAlone:
      "Todo es solo para sus herederos. Su nombre no abre nada de ello, así que no hay nada que probar.",
    restForHeirsAlone:
      "{count, plural, one {Una cosa más es solo para sus herederos, y su nombre no la abre.} other {# cosas más son solo para sus herederos, y su nombre no las abre.}}",
    notNow: "Ahora no",
    itOpens: "Se abre",
    continueBackupSheet: "Seguir a la hoja de respaldo",
    nameManySharesTake:
      "Su nombre, y tantas partes como harán falta, devolvieron exactamente lo que usted selló. Esto es lo que verá cuando bastantes guardianes se hayan reunido con usted.",
    sealedNowTry: "Está sellado. Ahora pruébelo",
    openIt: "Abrirlo",
    typeNameOnceMore:
      "Escriba el nombre una vez más, como lo hará algún día, y vea cómo se abre su respaldo. Solo así puede estar seguro de que se abrirá.",
    theName: "El nombre",
    capitalsAccentsSignsDont: "Las mayúsculas, los acentos y los signos no importan. El orden de los nombres, sí.",
    dontFindNameAgain: "¿No da con el nombre?",
    thenBackupUseDelete:
      "Entonces este respaldo no le sirve. Bórrelo y haga uno nuevo con un nombre que vaya a recordar.",
    goBackups: "Ir a sus respaldos",
  },
  cardStep: {
    addPhotoContactGuardians: "Añada una foto o un contacto: los guardianes necesitan uno de los dos para reconocerle",
    faults: {
      displayName: "Escriba el nombre por el que le conocen los guardianes",
      photo: "Elija otra foto",
      contact: "Escriba el contacto en una sola línea de hasta 200 caracteres",
      birthDate: "Elija una fecha completa, o déjela vacía",
    },
    theName: "El nombre",
    howGuardiansKnow: "¿Cómo le reconocerán los guardianes?",
    continue: "Continuar",
    oneDayGuardianSits:
      "Un día, un guardián se sentará frente a usted y tendrá que estar seguro de que es usted. Con esta tarjeta le comparará. Solo los guardianes pueden abrirla. Se sella con su respaldo y no se puede cambiar después.",
    nameGuardiansKnow: "Su nombre, tal como lo conocen los guardianes",
    guardiansSeeMayAnother: "Los guardianes lo ven. Puede ser distinto del nombre que abre su respaldo.",
    photoFace: "Una foto de su cara",
    bestAllGuardianWho: "Es lo mejor: un guardián que nunca le ha visto puede compararla con usted.",
    howReachWhoKnows: "Dónde encontrarle, o quién le conoce (opcional si hay foto)",
    telephoneNumberStreetRosas: "Un número de teléfono, una calle, «la hija de Rosa, la de la panadería».",
    dateBirthOptional: "Su fecha de nacimiento (opcional)",
    helpsComparePassport: "Ayuda a compararle con un pasaporte.",
  },
  nameStep: {
    typeName: "Escriba un nombre",
    typeNameSecondTime: "Escriba el nombre por segunda vez",
    twoNamesSameType: "Los dos nombres no son iguales. Escriba el nombre una vez más",
    yourBackups: "Sus respaldos",
    whichNameOpen: "¿Qué nombre lo abrirá?",
    continue: "Continuar",
    pageWasReloaded: "La página se volvió a cargar.",
    nameSecretsNeverStored:
      "Su nombre y sus secretos nunca se guardan sin sellar en este dispositivo, así que escríbalos una vez más, por favor. Su tarjeta sigue aquí.",
    backupMadeDeviceBeen: "Un respaldo hecho en este dispositivo no se ha enviado.",
    sendOneRatherThan: "Envíe ese en lugar de hacer otro.",
    goToIt: "Ir a él",
    whenPhoneGoneType:
      "Cuando ya no tenga su teléfono, escribirá este nombre para abrir lo que protege ahora. Tome su nombre <strong>como en su pasaporte</strong>, o algo que recuerde con facilidad dentro de diez años. Nadie podrá decírselo después.",
    theName: "El nombre",
    capitalsAccentsSignsDont: "Las mayúsculas, los acentos y los signos no importan: José y Jose son lo mismo.",
    sameNameOnceMore: "El mismo nombre una vez más",
    typedNotPasted: "Escrito, no pegado: así un desliz del dedo se nota ahora, y no dentro de diez años.",
    whatNameWhat: "Qué es el nombre, y qué no es",
    nameProtectsStolenShares:
      "El nombre protege las partes robadas de un ladrón. No es una contraseña frente a los guardianes: bastantes de ellos, juntos, podrían probar nombres hasta dar con el suyo. Por eso puede ser sencillo, y por eso debe confiar en ellos.",
  },
  whatStep: {
    yourAnswers: "Sus respuestas",
    yourCard: "Su tarjeta",
    whatElseDoWant: "¿Qué más quiere proteger?",
    whatDoWantProtect: "¿Qué quiere proteger?",
    continue: "Continuar",
    chooseWhatWantProtect: "Elija qué quiere proteger",
    itIs: "Es",
    walletsWords: "Las palabras de una billetera",
    englishWords: "12 o 24 palabras en inglés, la raíz de una billetera ecash o bitcoin",
    anotherSecretText: "Otro texto secreto",
    passwordLetterInstructions: "Una contraseña, una carta, instrucciones",
    canAddMoreAfterwards: "Después puede añadir más.",
  },
  newBackup: {
    title: "Hacer un respaldo",
    checkingFederation: "Se comprueba la federación",
    backupBeginsGuardiansCode:
      "Un respaldo comienza con el código de un guardián, y este navegador todavía no ha leído ninguno.",
    howBegin: "Cómo comenzar",
  },
  sheetStep: {
    backupMade: "Su respaldo está hecho",
    sealedTo: "Está sellado para {guardians}. Cualesquiera {threshold, number} de ellos pueden devolvérselo.",
    seeHowStands: "Ver cómo está",
    whatHappensNext: "Qué pasa ahora",
    eachGuardiansBrowserChecks:
      "El navegador de cada guardián revisa su parte la próxima vez que el guardián entra. Puede verlo en este dispositivo.",
    ifPhoneLostOpen:
      "Si pierde su teléfono, abra la página de recuperación en cualquier dispositivo, o pida su código a un guardián.",
    ifSomebodyAsksName:
      "Si alguien pide algo en su nombre, este dispositivo lo muestra y usted puede detenerlo. Con la hoja de respaldo puede hacerlo desde cualquier dispositivo. Así que mire aquí de vez en cuando.",
    putSheetWhereKeep: "Ponga la hoja donde guarda sus papeles. No abre su respaldo.",
    backupSheet: "Su hoja de respaldo",
    finish: "Terminar",
    printSaveSheetFirst: "Primero imprima o guarde la hoja, y luego dígalo aquí",
    deviceCanWatchOver:
      "Este dispositivo puede cuidar de su respaldo: ve las solicitudes hechas en su nombre y puede detenerlas. La hoja hace lo mismo cuando ya no tenga el dispositivo. <strong>Manténgala en secreto</strong>, con sus papeles. No abre nada: quien la encuentre no puede leer su respaldo, pero podría borrarlo.",
    preparingSheet: "Se prepara la hoja",
    iPrintedSheetSaved: "He impreso la hoja, o la he guardado como archivo.",
  },
  checkStep: {
    sealing: "Se sella…",
    checkAnswers: "Revise sus respuestas",
    sealHandGuardians: "Sellarlo y entregarlo a los guardianes",
    whatProtect: "Lo que protege",
    addAnotherThing: "Añadir otra cosa",
    you: "Usted",
    nameOpens: "El nombre que lo abre",
    typedTwice: "«{name}», escrito dos veces",
    yourCard: "Su tarjeta",
    photo: "Foto",
    yourPhoto: "Su foto",
    contact: "Contacto",
    dateBirth: "Fecha de nacimiento",
    theGuardians: "Los guardianes",
    browserNowSealsEverything:
      "Este navegador sella ahora todo, divide la clave en {guardians, number} partes, una para cada guardián, y envía solo lo que está sellado. Cualesquiera {threshold, number} de ellas juntas, y su nombre, lo abren de nuevo. Más adelante puede reemplazarlo o borrarlo con este dispositivo.",
  },
  sealing: {
    sealingBackup: "Se sella su respaldo",
    keepPageOpenTakes: "Mantenga abierta esta página. Toma menos de un minuto.",
    makingKey: "Se hace una clave a partir de su nombre. Toma unos segundos.",
    contents: "Se sellan lo que usted protege y su tarjeta",
    share: "Se sella la parte de {guardian}, {place, number} de {guardians, number}",
    sending: "Se envía lo que está sellado",
  },
  contentStep: {
    whatProtect: "Lo que protege",
    typeWalletsWords: "Escriba las palabras de su billetera",
    typeWhatWantProtect: "Escriba lo que quiere proteger",
    continue: "Continuar",
    lookAroundNobodyShould: "Mire a su alrededor: nadie debería ver su pantalla ahora.",
  },
  whomStep: {
    whatProtect: "Lo que protege",
    whoIsFor: "¿Para quién es «{label}»?",
    continue: "Continuar",
    guardiansMayGive: "Los guardianes pueden entregarlo",
    meMyHeirsAfter: "A mí, y a mis herederos después de mi muerte",
    heirsBringProofDeath:
      "Los herederos presentan prueba de su muerte y de su derecho; {threshold, number} guardianes examinan ambas; después {days, plural, one {pasa # día} other {pasan # días}} en que usted puede objetar. Se guarda para ellos desde ahora; la página donde lo piden aún no está abierta.",
    onlyMe: "Solo a mí",
    ifDieNobodyCan: "Si usted muere, no se le puede entregar a nadie, sea cual sea la prueba.",
  },
  items: {
    words: "{count, plural, one {# palabra} other {# palabras}}",
    text: "un texto de {count, plural, one {# carácter} other {# caracteres}}",
    withInvite: "con el código de invitación de la federación",
    change: "Cambiar<hidden> {label}</hidden>",
    remove: "Quitar<hidden> {label}</hidden>",
  },
};
