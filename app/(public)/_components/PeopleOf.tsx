/** Guardians by name and organisation. */
export function PeopleOf({
  guardians,
}: {
  guardians: readonly { key: string; name: string; organisation?: string }[];
}) {
  return (
    <ul>
      {guardians.map(({ key, name, organisation }) => (
        <li key={key}>
          {name}
          {organisation && <span className="text-soft">, {organisation}</span>}
        </li>
      ))}
    </ul>
  );
}
