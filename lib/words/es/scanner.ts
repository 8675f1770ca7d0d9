import type { Catalogue, Translated } from "../types";

export const scanner: Translated<Catalogue["scanner"]> = {
  is: {
    case: "Ese es el código de una solicitud, que solo puede leer un guardián en la mesa.",
    join: "Ese es el código de un guardián con el que se hace un respaldo.",
    recover: "Ese es el código de un guardián con el que comienza una solicitud.",
    link: "Ese es un enlace a {host}. No se abrió.",
    ticket: "Ese es un comprobante. Es un secreto: quien lo muestra debe guardarlo.",
    sheet: "Esa es una hoja de respaldo. Es un secreto: quien la muestra debe guardarla.",
    other: "Ese es el código de otra cosa.",
  },
  guardianCode: {
    scan: "Escanear el código del guardián",
    otherwise: "O escanee el código con el programa de cámara de su dispositivo: abre esta página.",
    elsewhere:
      "Ese código pertenece a {host}, y esta página está en {here}. No se abrió nada. Pregunte al guardián cuál es la dirección correcta.",
    ask: "{purpose, select, join {Pida al guardián el código para hacer un respaldo.} other {Pida al guardián el código para recuperar.}}",
    ticket: "Ese es un comprobante. Úselo más abajo, en «Tengo un comprobante de una solicitud abierta».",
    sheet: "Esa es una hoja de respaldo. Úsela más abajo, en «Tengo mi hoja de respaldo».",
  },
  ownCode: {
    label: "El código para mostrar",
    square: "El código de su solicitud",
    safe: "Este código se puede mostrar sin peligro. Su comprobante, no.",
    aloud: "Si la cámara falla, deje que el guardián lea esto en su pantalla:",
    code: "el código",
    lookAlikes: "No contiene O, I, L ni U: lo que lo parece es un cero o un uno.",
    bright: "Si la cámara duda, aumente el brillo de la pantalla. Queda encendida mientras usted muestra el código.",
  },
  codeTask: {
    whose:
      "El código debe estar en la propia pantalla de {person}, aquí ante usted. No lo lea de una imagen que alguien envió.",
    scan: "Escanear el código",
    otherwise: "O escriba el código que está debajo del cuadrado.",
    goOn: "Busque el cuadrado en la página «Muestre esto a un guardián, en persona», en la pantalla de {person}.",
  },
  codeTyped: {
    label: "O escriba el código que está debajo del cuadrado",
    hint: "Léalo directamente de la pantalla. Las mayúsculas y los guiones no importan.",
    open: "Ese no es el código completo: tiene cuatro grupos de cinco letras y cifras",
    tooLong: "Eso es más que el código: tiene cuatro grupos de cinco letras y cifras",
    sign: "«{sign}»",
    foreign:
      "{signs} no {count, plural, one {aparece} other {aparecen}} en ningún código. Mire la pantalla una vez más.",
    differs:
      "El {place, selectordinal, =1 {primer} =2 {segundo} =3 {tercer} =4 {cuarto} other {#.º}} grupo ya es distinto del de esta solicitud. Mírelo una vez más. Si la pantalla dice justamente eso, no hace falta seguir escribiendo.",
    right: "{right, number} de {all, number} grupos son los de esta solicitud.",
    compare: "Comparar",
    itSays: "La pantalla dice justamente eso",
  },
  codeVerdict: {
    own: "Esta es la solicitud de {person}.",
    same: "los códigos son iguales",
    checked: {
      scanned:
        "El cuadrado en la pantalla de {person} contiene el resumen completo de esta solicitud, que este navegador calculó por sí mismo.",
      typed:
        "El código en la pantalla de {person} es el comienzo del resumen de esta solicitud, que este navegador calculó por sí mismo.",
    },
    soTheKey: "Así, la clave a la que se sellará su parte es la del dispositivo de {person}.",
    notYetWhoHeirs: "Eso no dice todavía quién es {person}. Compare el rostro con su propio documento y luego siga.",
    notYetWho: "Eso no dice todavía quién es {person}. Compare el rostro con la tarjeta y luego siga.",
    onToRecord: "Seguir con el registro",
    another: "El código en la pantalla de {person} pertenece a otra solicitud.",
    dontApprove: "No apruebe. Avise por teléfono a {names}.",
    ofThisRequest: "El código de esta solicitud",
    wasTyped: "Lo que usted escribió",
    wasScanned: "Lo que se escaneó",
    typeAgain: "Lo escribí mal: escribirlo otra vez",
    scanAgain: "Volver a la solicitud",
  },
};
