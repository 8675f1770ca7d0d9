import type { Catalogue, Translated } from "../types";

export const house: Translated<Catalogue["house"]> = {
  description: "Los guardianes de una comunidad devuelven lo que se perdió.",
  frontDoor: "Ir a la entrada",
  notFound: {
    title: "No hay ninguna página en esta dirección",
    says: "Si alguien le dio un enlace o una dirección impresa, compárela letra por letra. Nada de lo que guardó se pierde por venir aquí.",
  },
  failure: {
    title: "Esta página no se pudo mostrar",
    says: "Algo salió mal de nuestro lado. Lo que antes se firmó y se confirmó está guardado; lo que no se confirmó no ocurrió. Inténtelo de nuevo y, si sigue así, avise a un guardián.",
    digest: "Para quien cuida el servidor: <code>{digest}</code>",
    again: "Intentar de nuevo",
  },
  unlock: {
    passphrase: "Frase de acceso",
    hint: "Sus claves están solo en esta página, y al recargarla se olvidan. La frase de acceso no sale de este navegador.",
    opening: "Se abren sus claves…",
    wrong: "Esta frase de acceso no abre sus claves. Revise si hay un error al escribir e inténtelo de nuevo",
    somebodyElse: "Soy otra persona",
    signingOut: "Se cierra la sesión…",
  },
  connection: {
    lost: "Sin conexión con el servidor.",
    goesOn: "Lo que escribió sigue aquí, y esta página continúa por sí sola.",
  },
  language: "Idioma",
};
