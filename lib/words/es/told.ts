import type { Catalogue, Translated } from "../types";

export const told: Translated<Catalogue["told"]> = {
  refused: {
    clockSkew: {
      what: "El reloj de este dispositivo difiere del de la federación en más de diez minutos.",
      next: "Ponga el reloj en automático e inténtelo de nuevo.",
    },
    timeRanBackwards: {
      what: "El reloj del servidor fue hacia atrás.",
      next: "No se registró nada. Avise a quien lleva el servidor e inténtelo más tarde.",
    },
    alreadyEntered: {
      what: "Esto ya estaba registrado.",
      next: "Recargue la página para ver cómo están las cosas ahora.",
    },
    wrongSigner: {
      what: "Esta clave no tiene voz en lo que intentó hacer.",
      next: "Compruebe que entró con su propia cuenta, o que usa el comprobante de esta misma solicitud.",
    },
    keyUnsafe: {
      what: "Una de las claves no es segura.",
      next: "Cree claves nuevas en este navegador e inténtelo de nuevo.",
    },
    keyReused: {
      what: "Una misma clave se usó en dos lugares.",
      next: "Cree claves nuevas en este navegador e inténtelo de nuevo.",
    },
    federationExists: {
      what: "Esta federación ya está preparada.",
      next: "Vaya a la mesa y entre.",
    },
    federationMissing: {
      what: "Aquí todavía no se ha preparado ninguna federación.",
      next: "Abra primero el enlace de preparación.",
    },
    rosterInvalid: {
      what: "Las cifras o las claves de la federación no concuerdan.",
      next: "Revise el número de guardianes, el quórum y las reglas, y redáctela de nuevo.",
    },
    rosterNotSuccessor: {
      what: "Este cambio se hizo a partir de un estado anterior.",
      next: "Recargue la página para ver cómo están las cosas ahora.",
    },
    rosterLapsed: {
      what: "Este cambio se propuso hace más de treinta días y caducó.",
      next: "Propóngalo de nuevo, si todavía se quiere.",
    },
    alreadyEndorsed: {
      what: "Ya firmaron suficientes guardianes este cambio: no se puede retirar.",
      next: "Si no debe quedar así, proponga otro cambio.",
    },
    signaturesMissing: {
      what: "Aún no han firmado bastantes guardianes.",
      next: "Pida a los demás que firmen e inténtelo de nuevo.",
    },
    enrolmentClosed: {
      what: "Esta federación todavía no está abierta: falta comprobar el kit de un guardián.",
      next: "Vuelva cuando los guardianes digan que todo está listo.",
    },
    kitAlreadyChecked: {
      what: "Su kit ya fue comprobado.",
      next: "No hay nada más que hacer.",
    },
    dayAlreadyCounted: {
      what: "Este día ya fue contado.",
      next: "No hay nada más que hacer.",
    },
    backupExists: {
      what: "Este respaldo ya está hecho.",
      next: "Ábralo en el dispositivo que lo hizo.",
    },
    backupMissing: {
      what: "Aquí no existe tal respaldo.",
      next: "Compruebe que está en la federación correcta.",
    },
    backupDeleted: {
      what: "Su dueño borró este respaldo.",
      next: "Durante treinta días, el dispositivo del dueño puede deshacerlo.",
    },
    backupNotDeleted: {
      what: "Este respaldo no está borrado.",
      next: "Recargue la página para ver cómo están las cosas ahora.",
    },
    backupInCase: {
      what: "Se está decidiendo una solicitud sobre este respaldo, así que ahora no puede cambiar.",
      next: "Si la solicitud no es suya, objétela. Si lo es, espere a que termine.",
    },
    backupKeyLost: {
      what: "Los guardianes han registrado que este dispositivo ya no está en manos de su dueño.",
      next: "Si no es así, acuda en persona a un guardián.",
    },
    manifestInvalid: {
      what: "El respaldo no está compuesto como debe.",
      next: "Hágalo de nuevo desde el principio.",
    },
    manifestStale: {
      what: "El respaldo ha cambiado desde que usted lo miró.",
      next: "Recargue la página para ver cómo están las cosas ahora.",
    },
    rosterStale: {
      what: "Los guardianes han cambiado desde que usted miró.",
      next: "Recargue la página para ver cómo están las cosas ahora.",
    },
    payloadStale: {
      what: "Lo guardado ha cambiado desde que usted miró.",
      next: "Recargue la página para ver cómo están las cosas ahora.",
    },
    refreshTooSoon: {
      what: "Esto ya se renovó hoy.",
      next: "Inténtelo de nuevo mañana.",
    },
    purgeTooSoon: {
      what: "Es demasiado pronto para quitar esto para siempre.",
      next: "Se quitará cuando llegue su momento.",
    },
    caseExists: {
      what: "Esta solicitud ya estaba abierta.",
      next: "Use el comprobante que guardó.",
    },
    caseMissing: {
      what: "Aquí no hay tal solicitud.",
      next: "Revise el enlace, o búsquela en la mesa.",
    },
    caseOver: {
      what: "Esta solicitud ha terminado.",
      next: "En esta solicitud no se puede hacer nada más. Abra una nueva si todavía hace falta.",
    },
    caseHeld: {
      what: "Un guardián ha puesto esta solicitud en pausa.",
      next: "Hable con ese guardián; la pausa vence por sí sola o puede levantarse.",
    },
    caseFrozen: {
      what: "Alguien que dice ser el dueño está recuperando este respaldo, así que la solicitud de los herederos espera.",
      next: "Reúnase con esa persona, o espere a que su solicitud termine.",
    },
    caseRivalled: {
      what: "Junto a esta hay otra solicitud sobre el mismo respaldo.",
      next: "Los guardianes deben acordar primero cuál de las dos sigue.",
    },
    lookupDiffers: {
      what: "El nombre de esta solicitud no es el de ese respaldo.",
      next: "Pida a la persona el nombre exacto; un nombre corregido es una solicitud nueva.",
    },
    notMatched: {
      what: "Todavía no se ha elegido ningún respaldo para esta solicitud.",
      next: "Compare primero las tarjetas y elija el respaldo.",
    },
    alreadyMatched: {
      what: "Usted ya eligió este respaldo para la solicitud.",
      next: "Recargue la página para ver cómo están las cosas ahora.",
    },
    deskExists: {
      what: "Otro guardián se adelantó un momento.",
      next: "Inténtelo de nuevo: sus notas siguen aquí.",
    },
    deskMissing: {
      what: "Falta la carpeta de los guardianes para esta solicitud.",
      next: "Inténtelo de nuevo.",
    },
    alreadyDecided: {
      what: "Usted ya decidió sobre esta solicitud.",
      next: "Recargue la página para ver cómo están las cosas ahora.",
    },
    notApproved: {
      what: "Solo un guardián cuya aprobación sigue en pie puede entregar una parte.",
      next: "Verifique primero a la persona y apruebe.",
    },
    recused: {
      what: "Usted se abstuvo de esta solicitud.",
      next: "Déjela a los demás guardianes.",
    },
    conflictOfInterest: {
      what: "Usted tiene un interés en esta solicitud.",
      next: "Absténgase y déjela a los demás.",
    },
    grantsDiffer: {
      what: "Esto no es lo que una solicitud de esta clase puede entregar.",
      next: "Recargue la página para ver cómo están las cosas ahora.",
    },
    policyDiffers: {
      what: "Las reglas de la federación para esta solicitud no son las que usted firmó.",
      next: "Recargue la página para ver cómo están las cosas ahora.",
    },
    seenTooOld: {
      what: "Su navegador aún no ha visto lo último del registro.",
      next: "Espere un momento e inténtelo de nuevo.",
    },
    holdUsed: {
      what: "Usted ya usó su pausa en esta solicitud.",
      next: "Pídalo a otro guardián, o rechácela.",
    },
    holdMissing: {
      what: "No hay tal pausa.",
      next: "Recargue la página para ver cómo están las cosas ahora.",
    },
    notYourHold: {
      what: "Esta pausa ya se levantó, o no le corresponde levantarla.",
      next: "Recargue la página para ver cómo están las cosas ahora.",
    },
    quorumMissing: {
      what: "Todavía no han verificado a la persona bastantes guardianes.",
      next: "Su parte podrá entregarse cuando lo hayan hecho.",
    },
    waitMissing: {
      what: "El tiempo de espera no ha empezado: más guardianes deben haber visto la decisión.",
      next: "Pida a los demás guardianes que abran la mesa.",
    },
    waitRunning: {
      what: "El tiempo de espera no ha terminado.",
      next: "Vuelva cuando termine. Nada puede entregarse antes.",
    },
    evidenceMissing: {
      what: "Quien ejecuta la herencia aún no ha entregado todos los documentos que pide esta federación.",
      next: "Espere los documentos, o pídalos.",
    },
    evidenceStale: {
      what: "Los documentos cambiaron mientras usted los miraba.",
      next: "Mírelos como están ahora.",
    },
    evidenceUnchecked: {
      what: "Uno de los documentos exigidos no se ha comprobado, o no resultó válido.",
      next: "Compruebe cada uno antes de aprobar.",
    },
    willUnconfirmed: {
      what: "Lo que sigue al testamento se puede entregar cuando el testamento es conocido.",
      next: "Confirme que se ha leído el testamento y que usted sabe lo que dice.",
    },
    questionMissing: {
      what: "Esta pregunta no existe.",
      next: "Recargue la página para ver cómo está todo ahora.",
    },
    objectionUsed: {
      what: "Alguien ya se ha opuesto a esta solicitud.",
      next: "Los guardianes lo saben. No hay nada más que hacer.",
    },
    noticeMissing: {
      what: "Todavía no se ha avisado al dueño.",
      next: "El tiempo de espera empieza una vez dado el aviso.",
    },
    alreadyAttested: {
      what: "Usted ya confirmó esto.",
      next: "No hay nada más que hacer.",
    },
    intentMissing: {
      what: "La entrega debe anunciarse primero.",
      next: "Anúnciela y entregue después su parte.",
    },
    alreadyReleased: {
      what: "Usted ya entregó su parte.",
      next: "No hay nada más que hacer.",
    },
    nothingReleased: {
      what: "Todavía no se han entregado bastantes partes.",
      next: "Espere a los guardianes, o reúnase con otro.",
    },
    guessesUsedUp: {
      what: "Se agotaron los intentos para el nombre.",
      next: "Hable con los guardianes: una solicitud nueva da intentos nuevos.",
    },
    alreadyAsked: {
      what: "Este mismo intento ya se hizo antes.",
      next: "Se responde de nuevo y no cuesta nada.",
    },
    notExpired: {
      what: "Esta solicitud no ha vencido.",
      next: "Recargue la página para ver cómo están las cosas ahora.",
    },
    notEnded: {
      what: "Esta solicitud no ha terminado.",
      next: "Recargue la página para ver cómo están las cosas ahora.",
    },
    alreadyPurged: {
      what: "Esto ya se quitó.",
      next: "No hay nada más que hacer.",
    },
    badInput: {
      what: "Algo de lo enviado no es como debe ser.",
      next: "Revise lo que escribió e inténtelo de nuevo.",
    },
    notSignedIn: {
      what: "Su sesión está cerrada.",
      next: "Entre de nuevo; lo que escribió sigue aquí.",
    },
    notAllowed: {
      what: "Esto no está abierto para usted.",
      next: "Entre con una cuenta que pueda hacerlo.",
    },
    notFound: {
      what: "No hay nada aquí con ese nombre.",
      next: "Revise el enlace.",
    },
    tooMany: {
      what: "Fueron demasiadas veces en poco tiempo.",
      next: "Espere unos minutos e inténtelo de nuevo.",
    },
    tokenInvalid: {
      what: "Este código ya se usó o ha vencido.",
      next: "Pida a un guardián que le muestre uno nuevo.",
    },
    letterUnknown: {
      what: "Ninguna carta tiene este enlace, o su solicitud terminó hace mucho.",
      next: "Abra el enlace como está en la carta, entero. Si no sirve, póngase en contacto con un guardián.",
    },
    blobMissing: {
      what: "Un archivo sellado no llegó.",
      next: "Inténtelo de nuevo.",
    },
    blobUnasked: {
      what: "Llegó un archivo sellado al que nada se refiere.",
      next: "Inténtelo de nuevo.",
    },
    tooLarge: {
      what: "Esto es demasiado grande.",
      next: "Elija algo más pequeño.",
    },
    uploadsFull: {
      what: "Ya hay demasiados archivos en camino.",
      next: "Termine o quite lo que empezó y agregue este después.",
    },
    uploadDiffers: {
      what: "Lo que llegó no es el archivo que se envió.",
      next: "Inténtelo otra vez: se envía de nuevo desde el principio.",
    },
    busy: {
      what: "En este momento hay muchos trabajando.",
      next: "Inténtelo de nuevo: no se registró nada.",
    },
    setupOver: {
      what: "La preparación ha terminado.",
      next: "Vaya a la mesa y entre.",
    },
    setupIncomplete: {
      what: "Antes de este paso todavía falta algo.",
      next: "Todos los guardianes deben haberse unido y estar confirmados.",
    },
    emailTaken: {
      what: "Ya hay una cuenta con esta dirección de correo.",
      next: "Entre, o use otra dirección.",
    },
    hostInsecure: {
      what: "Esta dirección no es https ni esta misma máquina, así que los navegadores no le dan criptografía.",
      next: "Ponga el servidor detrás de https (el README muestra el camino más corto) y siga.",
    },
    keyringStale: {
      what: "Sus claves se cambiaron en otra pestaña.",
      next: "Entre de nuevo y repita esto.",
    },
    passphraseWrong: {
      what: "Esa no es la frase de acceso de su cuenta.",
      next: "No se cambió nada. Revise si hay un error al escribir e inténtelo de nuevo.",
    },
    genesisStale: {
      what: "La federación se redactó de nuevo desde que usted miró.",
      next: "Recargue la página para ver cómo están las cosas ahora.",
    },
    pepperNotAsked: {
      what: "Este intento no se registró antes.",
      next: "Inténtelo de nuevo.",
    },
    seenUnknown: {
      what: "El registro que leyó su navegador no es el que guarda el servidor.",
      next: "No se registró nada. Avise a los demás guardianes por teléfono y muestre esta página a quien lleva el servidor.",
    },
    unavailable: {
      what: "El servidor no puede responder en este momento.",
      next: "No se perdió nada. Inténtelo de nuevo en un momento.",
    },
  },
  stopped: {
    genesisDiffers: {
      what: "Esta no es la federación a la que pertenecen su código, su hoja o sus claves.",
      next: "Deténgase aquí y no entregue nada. Avise a un guardián, en persona o por teléfono.",
    },
    rosterUnsigned: {
      what: "La lista de guardianes no está firmada como debe.",
      next: "Deténgase aquí y no entregue nada. Avise a un guardián, en persona o por teléfono.",
    },
    rosterUnknown: {
      what: "El servidor no muestra la lista de guardianes que nombra su código.",
      next: "Deténgase aquí y no entregue nada. Avise a un guardián, en persona o por teléfono.",
    },
    rosterRolledBack: {
      what: "El servidor muestra una lista de guardianes más antigua que la que este dispositivo ya vio.",
      next: "Deténgase aquí y no entregue nada. Avise a un guardián, en persona o por teléfono.",
    },
    logUnsigned: {
      what: "El estado del registro no está firmado con la clave de la federación.",
      next: "No firme nada. Avise a los demás guardianes por teléfono y muestre esta página a quien lleva el servidor.",
    },
    logRewound: {
      what: "El registro es ahora más corto que el que este navegador ya vio.",
      next: "No firme nada. Avise a los demás guardianes por teléfono y muestre esta página a quien lleva el servidor.",
    },
    logForked: {
      what: "El registro se reescribió desde que este navegador lo leyó por última vez.",
      next: "No firme nada. Avise a los demás guardianes por teléfono y muestre esta página a quien lleva el servidor.",
    },
    logSplit: {
      what: "Lo que otro guardián vio del registro no es lo que lee este navegador.",
      next: "No firme nada. Avise a los demás guardianes por teléfono y muestre esta página a quien lleva el servidor.",
    },
    logInconsistent: {
      what: "Las entradas del registro no concuerdan con su estado firmado.",
      next: "No firme nada. Avise a los demás guardianes por teléfono y muestre esta página a quien lleva el servidor.",
    },
    entryOmitted: {
      what: "El servidor omitió algo que está en el registro.",
      next: "No firme nada. Avise a los demás guardianes por teléfono y muestre esta página a quien lleva el servidor.",
    },
    entryAltered: {
      what: "El servidor mostró algo distinto de lo que está en el registro.",
      next: "No firme nada. Avise a los demás guardianes por teléfono y muestre esta página a quien lleva el servidor.",
    },
    historyImpossible: {
      what: "El registro contiene algo que las reglas no permiten.",
      next: "No firme nada. Avise a los demás guardianes por teléfono y muestre esta página a quien lleva el servidor.",
    },
    fileAltered: {
      what: "Un archivo sellado no es el que se firmó.",
      next: "No firme nada. Avise a los demás guardianes por teléfono y muestre esta página a quien lleva el servidor.",
    },
    caseDiffers: {
      what: "El servidor mostró otra solicitud que la que usted pidió.",
      next: "No firme nada. Avise a los demás guardianes por teléfono y muestre esta página a quien lleva el servidor.",
    },
    backupDiffers: {
      what: "El respaldo mostrado no corresponde a esta solicitud.",
      next: "No firme nada. Avise a los demás guardianes por teléfono y muestre esta página a quien lleva el servidor.",
    },
    cardAltered: {
      what: "La tarjeta de referencia no es la que se selló al hacer el respaldo.",
      next: "No firme nada. Avise a los demás guardianes por teléfono y muestre esta página a quien lleva el servidor.",
    },
    cardWithheld: {
      what: "El servidor omitió un respaldo que este navegador ha visto con el nombre de esta solicitud.",
      next: "No firme nada. Avise a los demás guardianes por teléfono y muestre esta página a quien lleva el servidor.",
    },
    pepperFalse: {
      what: "El servidor respondió con una clave que no es la de la federación.",
      next: "Deténgase aquí y no entregue nada. Avise a un guardián, en persona o por teléfono.",
    },
    receiptFalse: {
      what: "El recibo del servidor por lo que usted firmó no es válido.",
      next: "No firme nada. Avise a los demás guardianes por teléfono y muestre esta página a quien lleva el servidor.",
    },
    keyringForeign: {
      what: "Las claves que el servidor guarda para usted no son las de esta cuenta.",
      next: "No firme nada. Avise a los demás guardianes por teléfono y muestre esta página a quien lleva el servidor.",
    },
    notInGenesis: {
      what: "El documento fundacional no nombra sus claves tal como las creó este navegador.",
      next: "No firme. Avise por teléfono a quien convoca.",
    },
    escrowPartFalse: {
      what: "Su parte de la clave de la federación no encaja con el documento fundacional.",
      next: "No firme. Avise por teléfono a quien convoca, y que se redacte de nuevo.",
    },
    genesisAltered: {
      what: "El documento fundacional no es aquel cuyas palabras leyeron en voz alta.",
      next: "No firme. Léanse las palabras de nuevo.",
    },
    vetoHidden: {
      what: "La persona dueña de este respaldo ha objetado, y el servidor no lo mostró.",
      next: "No firme nada. Avise a los demás guardianes por teléfono y muestre esta página a quien lleva el servidor.",
    },
    answerMalformed: {
      what: "La respuesta del servidor no se puede leer.",
      next: "Recargue la página. Si vuelve a pasar, avise a quien lleva el servidor.",
    },
  },
  offline: {
    what: "No llegó respuesta del servidor.",
    next: "Revise su conexión e inténtelo de nuevo. Lo que no se confirmó puede enviarse otra vez sin peligro.",
  },
  partMissing: {
    what: "Una parte de esta página no llegó.",
    next: "Inténtelo de nuevo. Si sigue sin llegar, vuelva a cargar la página: puede que el servidor ya tenga un programa más nuevo.",
  },
  storageShut: {
    what: "Este navegador no guarda nada para este sitio.",
    next: "Salga de la navegación privada o permita los datos del sitio, y recargue la página.",
  },
  badShare: {
    what: "Su propia parte de este respaldo no es la que su dueño selló para usted, así que no se firmó nada.",
    next: "Deje esta solicitud a los demás guardianes: sus partes bastan. Dígales que la suya no sirve.",
  },
  fault: {
    what: "Algo salió mal en este navegador.",
    next: "Recargue la página e inténtelo de nuevo. Si vuelve a pasar, avise a quien lleva el servidor.",
  },
  moved: {
    what: "Esto cambió mientras usted miraba.",
    next: "Léalo de nuevo y confirme si sigue siendo lo que quiere.",
  },
  gone: {
    what: "Esto cambió mientras usted miraba y ya no puede hacerse.",
    next: "Vea cómo está ahora.",
  },
  unread: {
    what: "El registro no se pudo leer hasta el final, así que no se firmó nada.",
    next: "Revise su conexión e inténtelo de nuevo.",
  },
};
