import type { Catalogue, Translated } from "../types";

export const signIn: Translated<Catalogue["signIn"]> = {
  title: "Entrar",
  email: "Correo electrónico",
  emailFault: "Escriba su dirección de correo, por ejemplo kofi@example.org",
  passphrase: "Frase de acceso",
  passphraseHint: "También abre sus llaves, y no sale de este navegador.",
  passphraseFault: "Escriba su frase de acceso",
  wrong: "La dirección de correo y la frase de acceso no concuerdan. Busque un error en una u otra",
  act: "Entrar",
  opening: "Abriendo sus llaves…",
  goingOn: "Continuando…",
  again: "Intentar de nuevo",
  over: {
    title: "Se ha cerrado su sesión",
    says: "Su sesión caducó, o se cerró desde otro navegador. Entretanto no se firmó nada. Entre de nuevo y volverá al mismo lugar; lo que había escrito en una constancia se conserva en este dispositivo.",
  },
  member:
    "Los miembros no necesitan cuenta: <a>la entrada</a> tiene el camino para un teléfono perdido y para un respaldo.",
  lost: {
    title: "Perdí mi frase de acceso",
    reset:
      "Nadie puede restablecerla, ni siquiera quien opera el servidor: nunca salió de su navegador, así que allí no hay nada que restablecer. Busque en su gestor de contraseñas, y el papel con las seis palabras.",
    kit: "Su kit y su archivo de llaves están sellados con la frase que usted tenía cuando los guardó. Si la cambió después y aún recuerda la anterior, un archivo anterior se abre con ella, en cualquier programa para archivos age: entonces sus llaves no están perdidas. Entrar aquí con un archivo así todavía no es posible.",
    gone: "Si se perdió para siempre, avise a los demás guardianes. Ningún miembro pierde nada mientras suficientes de ustedes puedan entrar; solo su propia parte queda fuera de uso.",
  },
  limit: {
    title: "Dice que lo intenté demasiadas veces",
    says: "Después de diez intentos fallidos desde un mismo lugar, la cuenta descansa un cuarto de hora. Nada se perdió, y nadie ha entrado. Desde otra red puede continuar enseguida.",
  },
};
