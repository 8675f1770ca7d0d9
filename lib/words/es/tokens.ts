import type { Catalogue, Translated } from "../types";

export const tokens: Translated<Catalogue["tokens"]> = {
  page: {
    title: "Tokens de acceso",
    back: "Auditoría",
    says: "Un token permite que un programa lea el registro en su nombre, sin su frase de acceso: para una copia en otra máquina o un informe propio. Abre el registro y su tabla. No abre nada sellado, no firma nada y no cambia nada.",
    carry:
      "Cuando ninguna composición le nombre, sus tokens dejan de abrir en ese instante. Cuando cambie su frase de acceso, terminan todos.",
  },
  make: {
    title: "Crear un token",
    label: "Para qué es",
    labelHint: "Para que lo reconozca en la lista de abajo: «copia en la máquina de la oficina».",
    labelMissing: "Diga en pocas palabras para qué es el token",
    days: "Cuánto tiempo sirve",
    daysOf: "{days, plural, one {# día} other {# días}}",
    act: "Crear el token",
    making: "Se crea…",
    made: "Su nuevo token. Se muestra esta única vez.",
    madeSays:
      "Cópielo ahora adonde el programa lo encuentre: una variable de entorno o un archivo que solo usted pueda leer. Quien lo tenga puede leer el registro hasta que termine.",
    copy: "Copiar el token",
    hide: "Ya lo tengo",
  },
  list: {
    title: "Tokens que sirven",
    caption: "Sus tokens",
    loading: "Se buscan sus tokens",
    none: "Usted no tiene tokens",
    noneSays: "Nada lee el registro en su nombre.",
    what: "Para",
    since: "Creado",
    until: "Sirve hasta",
    lastUsed: "Último uso",
    never: "nunca",
    now: "Ahora",
    end: "Revocar<hidden> el token: {label}</hidden>",
    ending: "Se revoca…",
    ended: "Revocado: {label}.",
    afterwards: "Un token revocado no abre nada desde ese momento. Lo que se leyó antes, leído queda.",
  },
};
