import type { Catalogue, Translated } from "../types";

export const backup: Translated<Catalogue["backup"]> = {
  way: "Hacer un respaldo",
  contents: {
    called: { words: "Mi billetera", ecash: "Mi ecash", will: "Mi testamento", file: "", text: "" },
    for: { both: "para usted y sus herederos", owner: "solo para usted", heirs: "solo para sus herederos" },
    faults: {
      invite: "Falta un carácter del código de invitación, o alguno está mal. Cópielo de nuevo o déjelo vacío",
      notes:
        "Esto no se puede leer como ecash: quizá falte un carácter. Cópielo de nuevo desde la billetera; o vuelva y guárdelo como otro texto secreto",
      file: "Elija un archivo",
      label: "Dele un nombre de hasta 100 caracteres, en una sola línea",
      words: "Escriba las 12 o 24 palabras, en su orden, tal como las muestra la billetera",
      content: "Escriba lo que quiere proteger, con 100 000 caracteres como máximo",
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
    kept: "Alguien pide este respaldo. Podrá borrarlo cuando eso haya terminado.",
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
    first: "se entrega primero",
    add: "Añadir algo",
    kept: {
      live: "Alguien pide este respaldo. Hasta que eso termine no se puede añadir nada, para que nada cambie mientras los guardianes lo examinan.",
      approved:
        "Alguien pide este respaldo y hay guardianes que lo aprobaron. Hasta que eso termine no se puede añadir ni reemplazar nada, para que lo que aprobaron quede como está.",
    },
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
    yourEstateCard: "Su tarjeta de herencia",
    putEstateCard:
      "No contiene ningún secreto. Póngala con sus papeles o su testamento, o désela a personas de su confianza.",
    estateCard: "Tarjeta de herencia",
    paperForHeirs: "El papel que dice a sus herederos adónde ir y qué llevar. No contiene ningún secreto.",
    showEstateCard: "Mostrar la tarjeta de herencia",
    added: "Se añadió",
    replaced: "Se reemplazó",
    changedNext: "Los navegadores de los guardianes lo revisan cuando abren su sesión. Abajo ve quién ya lo hizo.",
  },
  add: {
    title: "Añadir algo a su respaldo",
    says: "Se une a lo que ya se guarda, con los mismos guardianes y bajo el mismo nombre. Lo que hay queda como está. Mientras esté abierta una solicitud de este respaldo, no se puede añadir nada.",
    name: "El nombre que abre este respaldo",
    nameHint: "El que dio cuando lo hizo, para que todo se abra junto. No importan mayúsculas, acentos ni signos.",
    typeName: "Escriba el nombre",
    otherName: "El respaldo se hizo con otro nombre. Escriba ese",
    act: "Sellar y añadir",
    leave: "No añadir nada",
    sealing: "Sellando y enviando…",
  },
  replace: {
    sealingSending: "Se sella y se envía…",
    replace: "Reemplazar «{label}»",
    sealReplaceOld: "Sellarlo y reemplazar lo anterior",
    leaveItAsIt: "Dejarlo como está",
    whatTypeNowTakes:
      "Lo que dé aquí toma el lugar de lo guardado. Lo anterior se conserva treinta días, y se ofrece junto a lo nuevo si mientras tanto se entrega el respaldo; después se elimina. Se puede reemplazar una vez al día.",
    itIs: "Es",
    sendingWaits: "La conexión está interrumpida. Sigue por sí sola en cuanto vuelva",
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
      denied: "rechazada por los guardianes",
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
    aliveStopRequest: "Estoy con vida: detener la solicitud",
    askStop: "¿Detener esta solicitud?",
    stop: "Detener la solicitud",
    signBackupsKeyRequest:
      "Usted firma con la clave de su respaldo que esta solicitud no es suya. Para este respaldo termina de inmediato: ningún guardián puede ya entregar una parte en ella. No se puede deshacer; si al final era suya, abra una nueva solicitud.",
    askedByHeirsOn: "pedido por herederos el <time></time>",
    heirsGetNothingBefore:
      "No se entrega nada antes de que {threshold, number} guardianes hayan examinado los papeles, se le haya avisado a usted y {days, plural, one {haya pasado # día} other {hayan pasado # días}} desde entonces.",
    waitEnds: "El tiempo de espera corre y termina el <time></time>. Después los guardianes entregan.",
    whoCanObject:
      "Puede ponerle fin aquí, o desde cualquier dispositivo con la hoja de respaldo. Quien reciba el aviso por correo puede hacer que se ponga en pausa con el enlace que contiene, y cualquier guardián puede ponerla en pausa.",
    ifReadThisStop: "Si este respaldo es suyo, usted está con vida: detenga la solicitud ahora y avise a un guardián.",
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
    earlier: "tiene una parte buena de lo que había antes",
    earlierSays:
      "{count, plural, one {# guardián tiene} other {# guardianes tienen}} una parte buena de lo que había antes, y aún no {count, plural, one {ha} other {han}} revisado lo añadido. Sus navegadores lo hacen cuando entran.",
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
    theWillIs: "El testamento es",
    willFile: "Un archivo",
    willFileHint: "Un PDF, una foto o un texto; si son varias páginas, mejor un solo PDF",
    willTyped: "Escrito aquí",
    theFile: "El archivo",
    theNotes: "El ecash",
    notesHint: "Tal como lo dio la billetera: una línea larga de letras y cifras. Una vez que esté aquí, no lo gaste.",
    notRead: "Esto todavía no se puede leer como ecash.",
    inviteCodeOfNotes: "Código de invitación de la federación que lo emitió",
    withoutNotesCannot: "Quien lo canjee necesita la federación. Empieza por fed.",
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
    canAddMoreAfterwards: "Después puede añadir más.",
    is: {
      words: "Las palabras de una billetera",
      ecash: "Dinero electrónico (ecash)",
      will: "Un testamento",
      file: "Un archivo",
      text: "Otro texto secreto",
    },
    hint: {
      words: "12 o 24 palabras en inglés, la raíz de una billetera ecash o bitcoin",
      ecash: "Notas que una billetera le dio como texto",
      will: "Un PDF, una foto, o escrito; sus herederos lo reciben primero",
      file: "Una foto, un documento, lo que sea",
      text: "Una contraseña, una carta, instrucciones",
    },
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
    sealedTo:
      "Está sellado para {guardians}. Cualesquiera {threshold, number} de ellos pueden {whose, select, owner {devolvérselo} heirs {entregarlo a sus herederos} other {devolvérselo, o entregar a sus herederos, después de su muerte, lo que es para ellos}}.",
    seeHowStands: "Ver cómo está",
    whatHappensNext: "Qué pasa ahora",
    eachGuardiansBrowserChecks:
      "El navegador de cada guardián revisa su parte la próxima vez que el guardián entra. Puede verlo en este dispositivo.",
    ifPhoneLostOpen:
      "Si pierde su teléfono, abra la página de recuperación en cualquier dispositivo, o pida su código a un guardián.",
    ifSomebodyAsksName:
      "Si alguien pide algo en su nombre, este dispositivo lo muestra y usted puede detenerlo. Con la hoja de respaldo puede hacerlo desde cualquier dispositivo. Así que mire aquí de vez en cuando.",
    heirsCome:
      "Después de su muerte, sus herederos van adonde dice la tarjeta de herencia, con sus documentos. Dígale a alguien de su confianza dónde está la tarjeta.",
    putSheetWhereKeep: "Ponga la hoja donde guarda sus papeles. No abre su respaldo.",
    backupSheet: "Su hoja de respaldo",
    finish: "Terminar",
    printSaveSheetFirst: "Primero imprima o guarde la hoja, y luego dígalo aquí",
    deviceCanWatchOver:
      "Este dispositivo puede cuidar de su respaldo: ve las solicitudes hechas en su nombre y puede detenerlas. La hoja hace lo mismo cuando ya no tenga el dispositivo. <strong>Manténgala en secreto</strong>, con sus papeles. No abre nada: quien la encuentre no puede leer su respaldo, pero podría borrarlo.",
    preparingSheet: "Se prepara la hoja",
    iPrintedSheetSaved: "He impreso la hoja, o la he guardado como archivo.",
    continueEstateCard: "Continuar a la tarjeta de herencia",
    estateCard: "Su tarjeta de herencia",
    estateCardWhy:
      "Usted deja algo para sus herederos. Esta tarjeta les dice adónde ir y qué llevar. No contiene ningún secreto: póngala con sus papeles o su testamento, o désela a personas de su confianza.",
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
      "Este navegador sella ahora todo, divide la clave en {guardians, number} partes, una para cada guardián, y envía solo lo que está sellado. {whose, select, owner {Cualesquiera {threshold, number} de ellas juntas, y su nombre, lo abren de nuevo.} heirs {Cualesquiera {threshold, number} de ellas juntas lo abren para sus herederos, que no necesitan ningún nombre de usted.} other {Cualesquiera {threshold, number} de ellas juntas lo abren de nuevo: para usted con su nombre, para sus herederos sin él.}} Más adelante puede reemplazarlo o borrarlo con este dispositivo.",
    forYourHeirs: "Para sus herederos",
    noticeGoesTo: "Se avisa a",
    executors: "Albaceas",
    beneficiaries: "Quién debe recibir algo",
    nobody: "nadie indicado",
  },
  sealing: {
    sealingBackup: "Se sella su respaldo",
    keepPageOpenTakes: "Mantenga abierta esta página. Toma menos de un minuto, más con archivos grandes.",
    makingKey: "Se hace una clave a partir de su nombre. Toma unos segundos.",
    contents: "Se sellan lo que usted protege y su tarjeta",
    share: "Se sella la parte de {guardian}, {place, number} de {guardians, number}",
    sending: "Se envía lo que está sellado",
    sendingFiles: "Se envían los archivos grandes: {held} de {of}",
    sendingWaits: "La conexión está interrumpida. Sigue por sí sola en cuanto vuelva",
  },
  contentStep: {
    whatProtect: "Lo que protege",
    continue: "Continuar",
    lookAroundNobodyShould: "Mire a su alrededor: nadie debería ver su pantalla ahora.",
    title: {
      words: "Escriba las palabras de su billetera",
      ecash: "Pegue su ecash",
      will: "Añada su testamento",
      file: "Elija el archivo",
      text: "Escriba lo que quiere proteger",
    },
  },
  whomStep: {
    whatProtect: "Lo que protege",
    whoIsFor: "¿Para quién es «{label}»?",
    continue: "Continuar",
    guardiansMayGive: "Los guardianes pueden entregarlo",
    to: { both: "A mí, y a mis herederos después de mi muerte", owner: "Solo a mí", heirs: "Solo a mis herederos" },
    hint: {
      both: "Usted lo recupera cuando pierde el teléfono; ellos lo reciben cuando usted haya muerto.",
      owner: "Si usted muere, no se le puede entregar a nadie, sea cual sea la prueba.",
      heirs:
        "No se le entrega a nadie mientras usted viva, ni a quien se haga pasar por usted. Conserve su propia copia.",
    },
    heirsBringProofDeath:
      "Los herederos presentan prueba de su muerte y de su derecho; {threshold, number} guardianes examinan ambas; después {days, plural, one {pasa # día} other {pasan # días}} en que usted puede objetar.",
    willFirst: "Un testamento se entrega antes que todo lo demás, para que se sepa a quién corresponde el resto.",
    afterWill:
      "Se entrega después del testamento, cuando los guardianes dicen que conocen lo que dice, o que no lo hay.",
  },
  items: {
    words: "{count, plural, one {# palabra} other {# palabras}}",
    text: "un texto de {count, plural, one {# carácter} other {# caracteres}}",
    withInvite: "con el código de invitación de la federación",
    change: "Cambiar<hidden> {label}</hidden>",
    remove: "Quitar<hidden> {label}</hidden>",
    ecash: "ecash",
    file: "{name}, {size}",
    will: "un testamento",
  },
  peopleStep: {
    back: "Sus respuestas",
    title: "¿A quién deben avisar los guardianes, y a quién creer?",
    continue: "Continuar",
    why: "Usted deja algo para sus herederos. Lo que escriba aquí se sella con su tarjeta, solo para los ojos de los guardianes, y después no se puede cambiar. Puede dejarlo todo vacío.",
    name: "Nombre de la persona {place, number}",
    contact: "Cómo localizar a la persona {place, number} (opcional)",
    notice: {
      title: "¿A quién se avisa antes de que los herederos reciban algo?",
      why: "Cuando alguien pide como heredero suyo, se envía un aviso a estas direcciones, y solo entonces {days, plural, one {empieza el día} other {empiezan los # días}} en que usted puede objetar. Mientras nadie pida, las direcciones quedan selladas. Ponga primero la suya.",
      own: "Su propia dirección de correo electrónico",
      other: "Dirección de correo electrónico {place, number}",
      more: "Añadir otra dirección",
    },
    executors: {
      title: "Sus albaceas",
      why: "Quién debe arreglar sus asuntos. Los guardianes comparan con estos nombres a quien pida.",
      more: "Añadir otro albacea",
    },
    beneficiaries: {
      title: "Quién debe recibir algo",
      why: "Sus beneficiarios. Ayuda a los guardianes a ver quién falta.",
      more: "Añadir otra persona",
    },
    faults: {
      notice: "Escriba direcciones de correo completas, como ana@example.org",
      executors: "Dé un nombre a cada albacea, en una línea de hasta 200 caracteres",
      beneficiaries: "Dé un nombre a cada persona, en una línea de hasta 200 caracteres",
    },
  },
  keepFile: {
    hint: "De cualquier tipo, hasta {limit}. Las fotos se hacen de nuevo: desaparece dónde y cuándo se tomaron.",
    reading: "Se lee «{name}»",
    chosen: "{name}, {size}",
    is: {
      pdf: "Un documento PDF. Se sella tal como está.",
      jpeg: "Una foto, hecha de nuevo en este navegador: ya no contiene dónde ni cuándo se tomó.",
      png: "Una imagen.",
      webp: "Una imagen.",
      heic: "Una foto que esta página no puede mostrar. Se le quitó lo que anotó la cámara, también dónde y cuándo se tomó.",
      text: "Un texto. Se sella tal como está.",
      other: "Un archivo que esta página no puede mostrar. Se sella tal como está, con todo lo anotado en él.",
    },
    another: "Elegir otro archivo",
    faults: {
      tooLarge: "Este archivo es demasiado grande. Elija uno de hasta {limit}.",
      empty: "Este archivo está vacío. Elija otro.",
      unreadable: "Este archivo no se puede leer. Elíjalo de nuevo, o elija otro.",
      photo: "Este navegador no puede leer esa foto. Elija una más pequeña, o de otro tipo.",
      unstripped:
        "No se puede asegurar que en esta foto no quede nada anotado, como dónde se tomó. Guárdela como JPEG y elija ese archivo.",
      noRoom:
        "Todos los archivos de un respaldo pueden sumar como máximo {room} más. Elija uno más pequeño, o haga un segundo respaldo.",
    },
  },
  estate: {
    preparing: "Se prepara la tarjeta",
    name: "Tarjeta de herencia",
    code: "La dirección para los herederos como código",
    print: "Imprimir la tarjeta",
    save: "Guardarla como archivo",
  },
  estatePaper: {
    title: "Tarjeta de herencia · {federation}",
    whose: "Nombre de quien la dejó: ______________________________",
    what: "Esta persona ha dejado algo para sus albaceas y herederos con los guardianes de {federation}. Está sellado, y los guardianes lo entregan a quienes tienen derecho.",
    where: "Adónde ir",
    bring: "Qué llevar",
    papers: {
      death: "prueba de la muerte, como el certificado de defunción",
      right: "el papel que le da el derecho, como una declaratoria de herederos o el nombramiento de albacea",
      identity: "su propio pasaporte o documento de identidad",
      card: "esta tarjeta",
    },
    afterwards:
      "Qué pasa después: {threshold, number} guardianes leen los papeles y se reúnen con usted. Luego {days, plural, one {pasa # día} other {pasan # días}} en que se puede objetar. Primero se entrega el testamento, y después el resto.",
    guardians: "Los guardianes son {names}.",
    words: "Las palabras de la federación",
    compare:
      "La página muestra las mismas palabras. Si difieren, es otra federación: deténgase y pregunte a un guardián.",
    noSecret: "Nada de esta tarjeta es secreto. Con ella nadie puede abrir nada.",
  },
};
