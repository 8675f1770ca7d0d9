import type { Catalogue, Translated } from "../types";

export const demo: Translated<Catalogue["demo"]> = {
  banner: {
    label: "Demostración",
    says: "Esto es una demostración: aquí nada es real, y todo desaparece cuando se detiene. <more>Qué probar</more>",
  },
  signIns: {
    title: "Un clic, en esta demostración",
    says: "La demostración conoce estas frases de acceso porque las sorteó ella misma. La frase verdadera de una persona no la conoce nadie más.",
    guardian: "Guardianes",
    auditor: "Auditora",
    executor: "Albaceas",
    signIn: "Entrar como {name}",
    signingIn: "Abriendo las llaves de {name}…",
    wrong: "La demostración se hizo de nuevo desde que se abrió esta página. Cárguela otra vez.",
  },
  page: {
    title: "Qué probar",
    lead: "Todas las personas de {federation} son inventadas, las caras están dibujadas, y un año de su vida se contó en cerca de un minuto. Las llaves, las partes y el registro son tan verdaderos como en cualquier federación.",
    desk: "Siéntese a la mesa",
    deskSays:
      "Cinco guardianes; tres de ellos, cualesquiera, pueden devolverle sus palabras a un miembro. Entre como uno, mire una solicitud, y entre como otro para continuar.",
    audit: "No le crea a nadie",
    auditSays:
      "Una auditora no decide nada ni ve nada sellado. Su navegador comprueba por sí mismo todo el registro: que nada se alteró ni se omitió, y que cada parte se entregó como lo permitían las reglas de su día.",
    people: "Alguien está frente a usted",
    peopleSays:
      "Un guardián aprueba solo cuando el código en la pantalla de la persona es el de la solicitud. Esto es lo que estas personas le mostrarían.",
    person:
      "{name}, {approvals, plural, =0 {todavía nadie ha aprobado} one {# guardián ha aprobado} other {# guardianes han aprobado}}",
    code: "Código en la pantalla de {name}",
    beThem: "Ser {name}",
    beingThem: "Tomando el comprobante de {name}…",
    beThemSays: "Con tres aprobaciones vuelven las palabras: escriba el nombre, {name}, tal como está aquí.",
    lost: "Usted perdió el teléfono",
    lostSays:
      "Usted es {name} e hizo un respaldo hace meses. Pídalo de vuelta: el nombre que debe escribir es <b>{name}</b>. Después siéntese a la mesa, tres veces, y reconózcase.",
    lostAct: "Pedir las palabras",
    died: "Alguien ha muerto",
    diedSays:
      "Hannah Whitfield es abogada y se ocupa de lo que dejaron muchas personas: sus solicitudes están en todos los puntos que hay. Igor Novak pide una herencia que también pide ella.",
    diedNewSays:
      "O empiece como un albacea a quien nadie conoce todavía, como si un guardián le hubiera mostrado un código.",
    diedAct: "Pedir una herencia",
    join: "Hacer un respaldo",
    joinSays:
      "Como si un guardián le hubiera mostrado un código. Use un nombre inventado, y nunca las palabras de una billetera suya.",
    joinAct: "Hacer un respaldo",
  },
};
