import type { Catalogue, Translated } from "../types";

export const federation: Translated<Catalogue["federation"]> = {
  page: {
    tryAgain: "Intentar de nuevo",
    reading: "Se leen las entradas de la federación",
    suffice: "Bastan {threshold, number} de {guardians, number} guardianes",
    signed: "El documento de fundación es el que usted firmó, y debajo es correcta la firma de cada guardián.",
    complete:
      "No falta ninguna de las {entries, number} entradas de la federación, y cada una estaba permitida cuando se hizo.",
    wordsSay:
      "Quien pregunte si esta es la verdadera federación puede comparar estas palabras con las de cualquier otro guardián.",
    words: "Las 15 palabras de la federación",
  },
  guardians: {
    caption: "Guardianes",
    name: "Nombre",
    you: "{name} <soft>(usted)</soft>",
    organisation: "Organización",
    none: "ninguna",
    kit: "Kit",
    checked: "comprobado",
    unchecked: "aún sin comprobar",
    keys: "Sus claves",
    key: "clave de {name}",
  },
  rules: {
    title: "Reglas",
    recovery: "La recuperación de un miembro",
    inheritance: "Una herencia",
    hold: "Una pausa",
  },
  ownKit: {
    title: "Su kit",
    checked:
      "Usted lo guardó y lo comprobó. El servidor ya no guarda copia de su parte de la clave común, así que no puede hacerse de nuevo: copie el archivo que tiene y guárdelo en dos lugares.",
    unchecked: "Todavía no lo ha comprobado.",
    open: "Probar mi kit otra vez",
    file: "El archivo de su kit",
    fileHint: "Se abre en este navegador y no va a ninguna parte.",
    fileMissing: "Elija el archivo de su kit",
    passphrase: "La frase de acceso del kit",
    passphraseHint: "La que tenía cuando lo guardó.",
    passphraseMissing: "Escriba la frase de acceso del kit",
    passphraseWrong: "Esta frase de acceso no abre el kit. Revise si hay un error al escribir",
    act: "Probarlo",
    opening: "Se abre el kit desde el archivo…",
    good: "Su kit está bien",
    goodSays: "Se abre, contiene sus claves, y su parte de la clave común corresponde a la federación.",
  },
};
