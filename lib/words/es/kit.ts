import type { Catalogue, Translated } from "../types";

export const kit: Translated<Catalogue["kit"]> = {
  file: "El archivo de su kit",
  fileHint: "Se abre en este navegador y no va a ninguna parte.",
  fileMissing: "Elija el archivo de su kit",
  notAKit: "Este archivo no es un kit, o está dañado. Elija el que acaba de guardar",
  wrongPassphrase: "Esta frase de acceso no abre el kit",
  otherFederation: "Este kit es de otra federación, o se hizo antes de redactar de nuevo el documento fundacional",
  otherGuardian: "Este kit contiene las claves de otro guardián. Elija el suyo",
  partFalse: "La parte de la clave común que trae el kit no encaja con la federación. Guarde el kit otra vez",
};
