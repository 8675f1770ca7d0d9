import type { Catalogue, Translated } from "../types";

export const words: Translated<Catalogue["words"]> = {
  number: {
    count:
      "{count, plural, =0 {ningún} =1 {un} =2 {dos} =3 {tres} =4 {cuatro} =5 {cinco} =6 {seis} =7 {siete} =8 {ocho} =9 {nueve} other {#}}",
    place:
      "{place, plural, =1 {primer} =2 {segundo} =3 {tercer} =4 {cuarto} =5 {quinto} =6 {sexto} =7 {séptimo} =8 {octavo} =9 {noveno} other {#.º}}",
  },
  length: {
    days: "{count, plural, one {# día} other {# días}}",
    hours: "{count, plural, one {# hora} other {# horas}}",
    minutes: "{count, plural, one {# minuto} other {# minutos}}",
  },
  who: {
    you: "usted",
    youFirst: "Usted",
    former: "alguien que fue guardián",
    person: "esta persona",
    executor: "el albacea",
  },
  act: {
    approve: {
      title: "¿Aprobar la solicitud de {person}?",
      met: "Usted firma que se encontró con {person}, que el código en su pantalla es el de esta solicitud y que la tarjeta es la suya.",
      metHeirs:
        "Usted firma que se reunió con {person}, que el código de su pantalla es el de esta solicitud, que revisó los documentos como lo anotó y que no gana nada con ello.",
      photos:
        "{count, plural, one {La foto que usted tomó llega sellada} other {Las # fotos que usted tomó llegan selladas}} a los demás guardianes.",
      releases:
        "En el mismo acto, su parte de este respaldo va al navegador de {person}, sellada de modo que nadie más pueda abrirla.",
      keeps: "Todavía no sale nada: su parte sigue en un paso aparte, cuando hayan aprobado suficientes guardianes.",
      deciding: "Usted es quien decide: el {place} guardián de {needed}.",
      opens: "Usted es quien decide: el {place} guardián de {needed}. Después, {person} puede leer lo que se guardó.",
      lacking:
        "Usted es el {place} guardián de {needed}: {lacking, plural, =1 {debe verificar uno más} other {deben verificar # más}} antes de que se pueda abrir algo.",
      enough: "Usted es el {place} guardián; hacen falta {needed}.",
      undoReleased:
        "Una parte que ya salió no se puede retirar. La aprobación sí, y eso detiene lo que aún no ha salido.",
      undo: "Puede retirar la aprobación mientras su parte no haya salido.",
      actReleasing: "Aprobar y entregar mi parte",
      act: "Aprobar esta solicitud",
    },
    release: {
      title: "¿Entregar su parte?",
      announces:
        "Su navegador lo anuncia, lee el registro una vez más hasta el final y busca una objeción o una pausa.",
      sign: "Usted firma que su parte de este respaldo va al navegador de {person}, sellada de modo que nadie más pueda abrirla.",
      undo: "No se puede retirar.",
      act: "Entregar mi parte",
    },
    match: {
      title: "¿Es esta la tarjeta de la persona de esta solicitud?",
      titleHeirs: "¿Es esta la tarjeta de la persona fallecida?",
      sign: "Usted firma que esta solicitud trata del respaldo de la tarjeta «{card}».",
      signUnread: "Usted firma que esta solicitud trata del respaldo de una tarjeta que no se puede abrir.",
      undo: "Con esto no sale nada. El dispositivo del titular ve la solicitud y puede objetar. No se puede deshacer.",
      act: "Esta es la tarjeta",
    },
    deny: {
      title: "¿Decir no a esta solicitud?",
      titleEnds: "¿Detener esta solicitud?",
      sign: "Usted firma que este respaldo no debe darse a {person}.",
      stays: "Por sí solo, esto no la termina: otros todavía pueden aprobarla. Llámelos.",
      ends: "Con su no quedan muy pocos guardianes que puedan aprobar: la solicitud termina de inmediato y para siempre.",
      undo: "Mientras la solicitud viva, puede cambiar de opinión aprobándola.",
      final: "No se puede deshacer.",
      act: "Decir no a esta solicitud",
      actEnds: "Detener esta solicitud",
    },
    recuse: {
      title: "¿Abstenerse en esta solicitud?",
      sign: "Usted firma que deja esta solicitud a los demás guardianes. Si la había aprobado, su aprobación deja de contar.",
      ends: "Sin usted quedan muy pocos guardianes que puedan aprobar: la solicitud termina de inmediato.",
      final: "No se puede deshacer: en esta solicitud ya no podrá aprobar ni detener nada.",
      act: "Abstenerme",
    },
    hold: {
      title: "¿Poner esta solicitud en pausa?",
      sign: "Usted firma que no sale nada durante {length}. Mientras tanto, los guardianes pueden seguir verificando.",
      lift: "Puede levantarla en cualquier momento, o pueden hacerlo otros {threshold}. Tiene una sola pausa en cada solicitud.",
      act: "Ponerla en pausa",
    },
    lift: {
      title: "¿Levantar la pausa?",
      mine: "Usted firma que su pausa termina ahora. No tiene otra en esta solicitud.",
      others: "Usted firma que esta pausa debe terminar. Hacen falta {threshold} guardianes; usted es el {place}.",
      act: "Levantar la pausa",
    },
    withdraw: {
      title: "¿Retirar su aprobación?",
      sign: "Usted firma que su aprobación ya no vale.",
      left: "Su parte ya salió y no se puede retirar; la aprobación deja de contar para lo que otros entreguen.",
      stays: "Su parte queda con usted.",
      undo: "Más tarde puede aprobar otra vez.",
      act: "Retirar mi aprobación",
    },
    keyLost: {
      title: "¿El dispositivo anterior ya no está en manos de su titular?",
      sign: "Usted firma que se encontró con {person} y que el dispositivo con la clave del respaldo ya no está en su poder.",
      signHeirs: "Usted firma que el dispositivo con la clave del respaldo no está en manos de su titular.",
      follows:
        "Cuando lo digan {threshold} guardianes, las objeciones y los cambios desde ese dispositivo dejan de contar. No se puede deshacer.",
      act: "El dispositivo anterior se perdió o fue robado",
    },
  },
  case: {
    kind: { recovery: "Recuperación", inheritance: "Herencia" },
    status: {
      open: "nueva",
      reviewing: "en verificación",
      held: "en pausa",
      approved: "aprobada",
      releasing: "entregándose",
      released: "entregada",
      completed: "terminada",
      denied: "detenida",
      vetoed: "detenida por su titular",
      withdrawn: "retirada",
      expired: "vencida",
    },
    end: {
      completed: {
        title: "{person} ya lo tiene de vuelta",
        says: "La solicitud está cerrada. No queda nada por hacer.",
      },
      completedHeirs: {
        title: "{person} recibió lo que se dejó",
        says: "La solicitud está cerrada. No queda nada por hacer.",
      },
      denied: {
        title: "Esta solicitud fue detenida",
        says: "Quedan muy pocos guardianes que aún podrían aprobarla. Si de todos modos hace falta, se requiere una solicitud nueva.",
      },
      vetoed: {
        title: "El dispositivo del titular objetó",
        says: "Alguien que tiene la clave del respaldo dice que esta solicitud no es de su titular. De este respaldo ya no sale nada. Antes que nada, hable con los demás guardianes.",
      },
      withdrawn: { title: "{person} retiró la solicitud", says: "No queda nada por hacer." },
      expired: {
        title: "Se acabó el plazo de esta solicitud",
        says: "Si todavía hace falta, se requiere una solicitud nueva.",
      },
    },
  },
  fact: {
    rosters: {
      says: "los guardianes",
      founding:
        "El documento fundador es aquel cuya huella llevan sus propias claves, firmado por todos los guardianes de aquel día.",
      later:
        "{count, plural, =0 {Desde entonces no se cambió nada.} one {La lista posterior está firmada por suficientes guardianes de la anterior.} other {Cada una de las # listas posteriores está firmada por suficientes guardianes de la anterior.}}",
    },
    log: {
      says: "el registro, {count, plural, one {# asiento} other {# asientos}}",
      whole: "Se leyó cada asiento, y juntos dan el estado que la clave de la federación firmó.",
      grows: "Continúa lo que este navegador ya había visto.",
    },
    history: {
      says: "la historia de esta solicitud, {count, plural, one {# asiento} other {# asientos}}",
      whole: "No falta ni cambió ninguno de sus asientos, y todas las firmas son correctas.",
      allowed:
        "{undecided, plural, =0 {Según las reglas de la federación, cada uno estaba permitido cuando se hizo.} other {Según las reglas de la federación, cada uno estaba permitido cuando se hizo, salvo # de otras solicitudes, que solo ellas permiten juzgar.}}",
    },
    request: {
      says: "el código de esta solicitud",
      computed: "Este navegador lo calculó a partir de la solicitud tal como su propia clave la firmó.",
    },
    backup: {
      says: "el respaldo",
      signed: "Su manifiesto está firmado por la propia clave del respaldo.",
      named: "Lleva el nombre por el que pregunta esta solicitud.",
    },
    card: {
      says: "la tarjeta",
      sealed: "Es el archivo que nombra el manifiesto, sellado al hacer el respaldo y nunca cambiado desde entonces.",
    },
  },
  record: {
    known: "conocimiento personal, {proofing}",
    byDocument: "con documento ({papers}), {proofing}",
    paper: "{type}, {strength}, {result}",
    evidence: {
      passport: "pasaporte",
      nationalIdentityCard: "documento nacional de identidad",
      driversLicence: "licencia de conducir",
      residencePermit: "permiso de residencia",
      militaryIdentityCard: "identificación militar",
      votersCard: "credencial de elector",
      healthCard: "tarjeta de salud",
      birthCertificate: "acta de nacimiento",
      other: "otro documento",
    },
    strength: { fair: "fuerza aceptable", strong: "fuerza alta", superior: "fuerza superior" },
    strengthHint: {
      fair: "Emitido tras comprobar algo de la persona, sin foto o con poca protección contra falsificaciones.",
      strong: "Emitido por una autoridad que comprobó a la persona, con foto y protección contra falsificaciones.",
      superior: "Lo mismo, y con un chip cuya firma se puede comprobar.",
    },
    validation: {
      visualInspection: "Lo miré",
      visualAndTactileInspection: "Lo miré y lo toqué",
      automatedDocumentAuthentication: "Lo comprobó un lector de documentos",
      cryptographicVerification: "Se leyó su chip y se comprobó la firma",
    },
    result: { genuine: "auténtico", notGenuine: "no auténtico", inconclusive: "no puedo saberlo" },
    method: {
      inPersonFacialComparison: "Comparé el rostro en persona",
      remoteFacialComparison: "Comparé el rostro por video",
      automatedBiometricComparison: "Una máquina comparó el rostro",
      applicantReference: "Doy fe de la persona, a quien conozco",
    },
    proofing: {
      onsiteAttended: "cara a cara",
      onsiteUnattended: "en el lugar, sin guardián",
      remoteAttended: "por video",
      remoteUnattended: "a distancia, sin guardián",
    },
    coercion: {
      accompanied: "Alguien se queda cerca y responde en su lugar",
      instructed: "Lee de un guion o sigue una voz por teléfono",
      afraid: "Parece tener miedo",
      hurried: "Tiene una prisa extraña",
      doesNotKnowWhy: "No sabe decir para qué es la solicitud",
      other: "Otra cosa",
    },
  },
  timeline: {
    opened: "{person} abrió esta solicitud.",
    corrects: "{person} abrió esta solicitud. Corrige una anterior con otro nombre.",
    matched: "{who} eligió la tarjeta de la persona de esta solicitud.",
    evidenceLaid:
      "{again, select, yes {{person} presentó otros documentos a los guardianes.} other {{person} presentó documentos a los guardianes.}}",
    questionPut: "{who} hizo una pregunta a quien pide.",
    questionAnswered: "{person} respondió a una pregunta.",
    preferred: "Entre varias solicitudes sobre lo mismo, {who} prefiere esta.",
    objected: "Alguien que recibió el aviso se opone. La solicitud está en pausa.",
    objectionOver: "La oposición ya no detiene la solicitud.",
    deskMade: "{who} comenzó las notas de los guardianes.",
    approved: "{who} verificó a {person} ({how}) y aprobó.",
    approvalWithdrawn: "{who} retiró la aprobación.",
    denied: {
      notThePerson: "{who} dijo que no: no es la persona de la tarjeta.",
      codeDiffers: "{who} dijo que no: el código en la pantalla es de otra solicitud.",
      documentsNotGenuine: "{who} dijo que no: los documentos no son auténticos.",
      other: "{who} dijo que no, por un motivo que solo se dijo a los guardianes.",
    },
    recused: {
      requester:
        "{you, select, yes {Usted se abstuvo: la solicitud es suya.} other {{who} se abstuvo: la solicitud es suya.}}",
      executor: "{you, select, yes {Usted se abstuvo: es el albacea.} other {{who} se abstuvo: es el albacea.}}",
      beneficiary:
        "{you, select, yes {Usted se abstuvo: puede beneficiarse.} other {{who} se abstuvo: puede beneficiarse.}}",
      cannotJudge:
        "{you, select, yes {Usted se abstuvo: no puede juzgarla.} other {{who} se abstuvo: no puede juzgarla.}}",
    },
    held: "{who} puso la solicitud en pausa.",
    liftSigned: "{who} firmó para levantar la pausa.",
    holdOver: "{you, select, yes {Su pausa terminó.} other {La pausa de {who} terminó.}}",
    vetoed: "El dispositivo del titular objetó: esta solicitud no es de su titular.",
    keyLostSaid: "{who} hizo constar que el dispositivo con la clave del respaldo ya no está en manos de su titular.",
    keyLost: "Lo dijeron suficientes guardianes: el dispositivo perdido ya no tiene voz.",
    noticeSent: "Se envió el aviso al titular.",
    noticeFailed: "No se pudo entregar el aviso al titular.",
    noticeStood: {
      inPerson: "{who} dio el aviso en persona.",
      byTelephone: "{who} dio el aviso por teléfono.",
      byLetter: "{who} dio el aviso por carta.",
      noContactExists: "{who} dio el aviso por un titular que no dejó contacto.",
    },
    waitAttested: "{who} vio la decisión; el tiempo de espera cuenta desde que se la ve.",
    waitBegan: "Comenzó el tiempo de espera. Termina el {moment}.",
    quorumReached: "Suficientes guardianes verificaron a {person}.",
    quorumLost: "Una aprobación dejó de contar y quedan muy pocas.",
    releaseIntended: "{who} anunció la entrega.",
    shareReleased: "{who} entregó una parte.",
    shareRefused:
      "{you, select, yes {El navegador de {person} encontró mala la parte de usted y pide otra.} other {El navegador de {person} encontró mala la parte de {who} y pide otra.}}",
    enoughReleased: "Llegaron suficientes partes: con el nombre, {person} puede abrir el respaldo.",
    nameTried: "Se probó un nombre.",
    purged: "Se eliminaron los archivos sellados de esta solicitud.",
    heirs: {
      matched: "{who} eligió la tarjeta de la persona que murió.",
      notThePerson: "{who} dijo que no: no es la persona que nombran los documentos.",
      enoughReleased: "Llegaron suficientes partes: {person} puede abrir esta etapa.",
      opened: "{person} abrió lo que había llegado.",
      completed: "{person} confirmó que lo recibió y cerró la solicitud.",
    },
    ended: {
      completed: "{person} ya lo tiene de vuelta y cerró la solicitud.",
      withdrawn: "{person} retiró la solicitud.",
      denied: "La solicitud terminó: quedan muy pocos guardianes que podrían aprobarla.",
      expired: "Se acabó el plazo de la solicitud.",
    },
  },
};
