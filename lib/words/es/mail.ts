import type { Catalogue, Translated } from "../types";

export const mail: Translated<Catalogue["mail"]> = {
  greeting: "Hola, {name}:",
  caseOpened: {
    subject: "Se abrió una solicitud",
    says: "Alguien pide un respaldo. Mire en la mesa si conoce a la persona.",
  },
  caseWaits: {
    subject: "Una solicitud le espera",
    says: "Un guardián encontró el respaldo del que trata esta solicitud. Hacen falta más guardianes que se hayan reunido con la persona.",
  },
  caseClosed: {
    subject: "Se cerró una solicitud",
    says: "No queda nada por hacer. La mesa muestra cómo terminó.",
  },
  open: "Abrirla en la mesa",
  openText: "Ábrala en la mesa:",
  why: "Recibe este mensaje porque es guardián en {host}.",
  care: "Nadie le pide su frase de acceso por correo. Si duda de este mensaje, abra la mesa como siempre lo hace y no por el enlace.",
};
