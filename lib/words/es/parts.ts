import type { Catalogue, Translated } from "../types";

export const parts: Translated<Catalogue["parts"]> = {
  again: "Intentar de nuevo",
  how: "Cómo funciona, y quién podría hacer trampa",
  paperIn: {
    file: "{paper, select, ticket {El archivo de su comprobante} other {El archivo de su hoja de respaldo}}",
    notText:
      "{paper, select, ticket {Este archivo no es un comprobante.} other {Este archivo no es una hoja de respaldo.}} Elija el archivo de texto que guardó.",
    scan: "{paper, select, ticket {Escanear el cuadrado del comprobante} other {Escanear el cuadrado de la hoja de respaldo}}",
    scanOtherwise: "O use el archivo, o escriba el texto.",
    otherSquare:
      "{paper, select, ticket {Busque el cuadrado del comprobante.} other {Busque el cuadrado de la hoja de respaldo.}}",
    typed:
      "{paper, select, ticket {O escriba lo que dice el comprobante} other {O escriba lo que dice la hoja de respaldo}}",
    typedHint: "El bloque de mayúsculas y cifras que está al pie. Los espacios y los saltos de línea no importan.",
  },
  federationFacts: {
    federation: "Federación",
    sameFingerprint: "Es la federación del código de su guardián: su documento fundacional tiene la misma huella.",
    founded: "Cada uno de sus {guardians, number} guardianes firmó el documento fundacional.",
    changed:
      "{changes, plural, one {Un cambio posterior de los guardianes lleva la firma de suficientes de los anteriores.} other {Los # cambios posteriores de los guardianes llevan la firma de suficientes de los anteriores.}}",
    unchanged: "Sus guardianes no han cambiado desde entonces.",
    guardians: "Guardianes",
    giveBack: "Para devolver algo",
    quorum: "{threshold, number} cualesquiera de los {guardians, number} deben verse con usted",
    words: "Las palabras de la federación",
    compare:
      "Su guardián tiene las mismas quince palabras. Cuando quiera estar seguro, compárelas con un guardián de su confianza.",
  },
  contents: {
    words: "{label}: {count, plural, one {# palabra} other {# palabras}}",
    invite: "Código de invitación de la federación de la billetera: <code></code>",
    inviteCode: "código de invitación",
    copyWords: "Copiar las palabras",
    hidden: "Está aquí, pero oculto. Mire a su alrededor antes de mostrarlo.",
    show: "Nadie mira por encima de mi hombro: mostrarlo",
    hide: "Ocultarlo de nuevo",
    copyText: "Copiar el texto",
    print: "Imprimirlo",
    aWill: "testamento",
    will: "{label} (testamento)",
    pdf: {
      locked: "Este PDF está bloqueado con una contraseña. Guárdelo y ábralo con un programa que la pida.",
      tooManyPages:
        "Este PDF tiene más de 300 páginas, demasiadas para mostrarlas aquí. Guárdelo y ábralo con otro programa.",
      tooSlow: "Leer este PDF aquí tardó demasiado y se cerró. Guárdelo y ábralo con otro programa.",
      damaged:
        "Este PDF está dañado: no se encuentran sus páginas. Llegó tal como se dejó. Guárdelo; quizá otro programa encuentre algunas.",
      notPdf:
        "Este archivo dice ser un PDF, pero no contiene nada de uno. Llegó tal como se dejó. Ábralo en otro lugar solo si lo espera.",
      noReader:
        "No se pudo cargar lo que muestra los PDF. El archivo está aquí: guárdelo, o intente de nuevo cuando vuelva la conexión.",
    },
    copyNotes: "Copiar el ecash",
    redeemWallet: "Abra una billetera de ecash de Fedimint en un dispositivo de su confianza.",
    redeemJoin: "Haga que se una a la federación, con el código de invitación si lo pide.",
    redeemJoinUnknown:
      "Haga que se una a la federación que emitió el ecash; un guardián puede ayudar con su código de invitación.",
    redeemPaste: "Elija recibir ecash y péguelo. La billetera dice entonces cuánto de él todavía vale.",
    file: "{name}, {size}",
    save: "Guardar el archivo",
    look: "Verlo aquí",
    tooLargeHere: "Esta imagen es demasiado grande para mostrarla aquí. Guárdela.",
    otherFile: "Esta página no puede mostrar un archivo así. Ábralo solo si lo espera.",
    copied: {
      title: "Ahora está en el portapapeles.",
      says: "Otras aplicaciones y sus otros dispositivos pueden leer el portapapeles, y algunos guardan lo que hubo en él. Péguelo enseguida donde corresponde y luego vacíe el portapapeles.",
      clear: "Vaciar el portapapeles",
      cleared: "El portapapeles está vacío.",
      failed: "Este navegador no deja que la página lo vacíe: copie cualquier otro texto en su lugar.",
    },
  },
  names: {
    tooShort: "El nombre necesita al menos dos letras",
    unassigned: "El nombre tiene un carácter que no se puede usar. Escríbalo solo con letras",
  },
  photoPick: {
    preparing: "Preparando la foto…",
    tooLarge: "Esta foto es demasiado grande. Elija una más pequeña.",
    notAnImage: "Este archivo no es una foto que este navegador conozca. Elija un JPEG, PNG o WebP.",
    unreadable: "Este navegador no puede leer esa foto. Elija otra, o un JPEG.",
    chosen: "La foto que se sellará",
    stripped: "Se hizo de nuevo en este navegador: ya no contiene dónde ni cuándo se tomó.",
    another: "Tomar otra foto",
  },
  secureOnly: {
    title: "En esta dirección no es seguro escribir secretos.",
    next: "Pida a un guardián la dirección que comienza con https.",
  },
  phraseField: {
    label: "Las palabras, en su orden",
    hint: "Escríbalas separadas por un espacio, o péguelas todas a la vez. Se quedan en esta página.",
    read: "Las palabras tal como se leyeron",
    notInList: "no está en la lista",
    badWords:
      "{count, plural, one {La palabra {places} no está en la lista de palabras de billetera. Revise cómo está escrita.} other {Las palabras {places} no están en la lista de palabras de billetera. Revise cómo están escritas.}}",
    soFar: "{count, plural, one {# palabra} other {# palabras}} hasta ahora. Una billetera tiene 12, a veces 24.",
    doNotFit:
      "Todas las palabras están en la lista, pero juntas no concuerdan: una es errónea, o dos cambiaron de lugar.",
    fit: "Todas las palabras concuerdan.",
  },
  ecash: {
    amount: "Importe",
    sats: "{sats, number, ::.###} sats",
    notes: "Notas",
    notesOf: "{count, number}: {sizes}",
    tier: "{count, number} × {sats, number, ::.###} sats",
    federation: "El identificador de la federación empieza por",
    invite: "Sus direcciones",
    invites: "en el propio ecash",
    invitesNot: "no están en él: guarde con él el código de invitación",
    unproven: "Esto es lo que el ecash dice de sí mismo. Si vale, o si ya se gastó, solo lo sabe su federación.",
  },
};
