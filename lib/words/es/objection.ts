import type { Catalogue, Translated } from "../types";

export const objection: Translated<Catalogue["objection"]> = {
  title: "Oponerse a una solicitud",
  says: "Alguien pidió un respaldo a los guardianes de aquí, y usted recibió una carta sobre ello.",
  follows:
    "Si se opone, la solicitud queda en pausa y los guardianes lo saben. No sale nada mientras dure la pausa. Eso no termina la solicitud: comuníquese con un guardián que conozca.",
  owner:
    "Si es su propio respaldo, ábralo en el dispositivo que lo hizo o con su hoja de respaldo: allí puede detener la solicitud del todo.",
  once: "Usted puede oponerse una vez a cada solicitud, mientras ninguna otra oposición la detenga.",
  act: "Oponerse a esta solicitud",
  sending: "Registrando su objeción…",
  done: "Su objeción consta",
  doneNext:
    "La solicitud está en pausa. Hable con un guardián que conozca: en persona o por un número que ya tenía antes.",
  noLink: "Esta página se abre con el enlace de una carta",
  noLinkNext: "Abra el enlace tal como está en la carta, entero. Si está partido en dos líneas, júntelas.",
};
