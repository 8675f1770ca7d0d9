/** The four corners into which a code is held. A dark line under a light one is seen on every picture. */
export function Frame() {
  const corners = "M14 30V14H30 M70 14H86V30 M86 70V86H70 M30 86H14V70";
  return (
    <svg aria-hidden viewBox="0 0 100 100" fill="none" strokeLinecap="round" className="absolute inset-0 size-full">
      <path d={corners} stroke="#000" strokeOpacity={0.55} strokeWidth={2.6} />
      <path d={corners} stroke="#fff" strokeWidth={1.4} />
    </svg>
  );
}
