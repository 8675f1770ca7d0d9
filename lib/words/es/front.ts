import type { Catalogue, Translated } from "../types";

export const front: Translated<Catalogue["front"]> = {
  title: "Lo que perdió se le puede devolver",
  lead: "Cada guardián de su comunidad custodia una parte sellada de lo que usted no puede permitirse perder, y ninguna parte abre nada por sí sola. Si lo pierde, suficientes guardianes se ven con usted en persona y se lo devuelven; cuando muera, lo entregan a quienes usted eligió.",
  how: "Cómo funciona, con palabras sencillas y dibujos",
  doors: "¿Qué lo trae por aquí?",
  lost: {
    title: "Perdí mi teléfono",
    says: "Pida que le devuelvan sus palabras. Se verá cara a cara con guardianes.",
  },
  died: {
    title: "Alguien ha muerto",
    says: "Herederos y albaceas piden aquí. No hay prisa: lo que se guardó para los herederos sigue guardado.",
  },
  backUp: {
    title: "Respaldar algo",
    says: "Un guardián le muestra un código para comenzar. Hágalo en el dispositivo que usa todos los días.",
  },
  desk: {
    title: "Soy guardián",
    says: "Entre a su mesa. Los auditores tendrán una sala propia, que todavía no está abierta.",
  },
  federation: {
    title: "De quién es esta mesa",
    says: "Este servidor dice que pertenece a <b>{name}</b>, que tiene {guardians, number} guardianes. {threshold, number} cualesquiera de ellos, juntos, pueden devolver algo.",
    notOpen: "Todavía no está abierta para respaldos: algunos guardianes aún deben terminar su parte.",
    words: "La huella de {name}",
    claim:
      "Esas quince palabras también son solo lo que afirma este servidor. Cuando usted escanea el código de un guardián, su navegador las comprueba; y cualquier guardián puede leerle las mismas palabras.",
    none: "Aquí se está preparando una federación.",
    noneSays:
      "Hasta que sus guardianes firmen el documento fundacional, no se puede respaldar ni devolver nada. Si alguien le envió una invitación para ser guardián, abra su enlace.",
    unanswered: "Este servidor no puede decir en este momento de quién es la mesa.",
    unansweredSays: "Nada se pierde por ello. Vuelva en unos minutos; si sigue así, avise a un guardián.",
  },
  sight: {
    title: "Lo que los guardianes pueden ver",
    seen: "Cada guardián ve",
    seen1: "la tarjeta que usted hizo para ellos: un nombre, una foto, cómo encontrarlo",
    seen2: "que usted tiene un respaldo, y cuántas cosas contiene",
    seen3: "que alguien lo pide, y lo que escribe a los guardianes",
    seen4: "qué guardián se vio con quién, cuándo, y qué decidió cada uno",
    unseen: "Ningún guardián ve",
    unseen1: "sus palabras, archivos, dinero o testamento",
    unseen2: "el nombre que abre su respaldo",
    unseen3: "la parte de ningún otro guardián",
    unseen4: "lo que vuelve a usted: se arma solo en su navegador",
    server:
      "Quien opera el servidor, o lo roba, ve archivos sellados, sus tamaños y sus horas, y nada de lo que contienen.",
  },
};
