import type { Catalogue, Translated } from "../types";

export const ui: Translated<Catalogue["ui"]> = {
  code: { copy: "Copiar {label}" },
  copyButton: {
    copy: "Copiar",
    copied: "Copiado",
    notAllowed: "Aquí no se permite copiar: selecciónelo a mano",
  },
  dialog: { notNow: "Ahora no" },
  errorSummary: { title: "Hay un problema" },
  facts: { change: "Cambiar<hidden> {what}</hidden>" },
  filePick: {
    remove: "Quitar<hidden> {name}</hidden>",
    choose: "Elegir un archivo",
    add: "Añadir otro archivo",
    replace: "Elegir otro archivo",
  },
  page: { acts: "Lo que puede hacer" },
  passphraseField: {
    show: "Mostrar",
    hide: "Ocultar",
    showNamed: "Mostrar {what}",
    showTyped: "Mostrar lo escrito",
  },
  passphraseForm: { missing: "Escriba su frase de acceso" },
  progress: { label: "Avance" },
  skipLink: { skip: "Ir al contenido" },
  steps: { step: "paso {at, number} de {of, number}" },
  stop: { stop: "Alto" },
  taskList: { done: "hecho", wait: "en espera", later: "todavía no" },
  time: { justNow: "ahora mismo" },
  told: { seen: "Lo que se vio", save: "Guardar la prueba" },
  verified: { tick: ", verificado", checked: "Comprobado por este navegador, <time></time>." },
  words: {
    hidden: "Están aquí, pero ocultas. Mire a su alrededor antes de mostrarlas.",
    show: "Nadie mira por encima de mi hombro: mostrarlas",
    copy: "Copiar las palabras",
    print: "Imprimir esta página",
    hide: "Ocultarlas de nuevo",
  },
};
