"use client";

import { useTranslations } from "use-intl";
import { Code } from "@/app/_ui/Code";
import { Fold } from "@/app/_ui/Fold";
import { Table } from "@/app/_ui/Table";
import { Tag } from "@/app/_ui/Tag";
import type { Guardian, Roster } from "@/lib/protocol/statements/roster";

type Props = { roster: Roster; kitsChecked: readonly string[]; me: string };

/** The roster of today. */
export function Guardians({ roster, kitsChecked, me }: Props) {
  const t = useTranslations("federation.guardians");
  const organised = roster.guardians.some(({ organisation }) => organisation !== undefined);
  return (
    <section className="grid gap-4">
      <Table
        caption={t("guardians")}
        rows={roster.guardians}
        keyOf={({ key }) => key}
        columns={[
          {
            title: "Name",
            cell: ({ name, key }) => (
              <>
                {name}
                {key === me && <span className="text-soft">{t("you")}</span>}
              </>
            ),
          },
          ...(organised
            ? [
                {
                  title: "Organisation",
                  cell: ({ organisation }: Guardian) => organisation ?? <span className="text-soft">{t("none")}</span>,
                },
              ]
            : []),
          {
            title: "Kit",
            cell: ({ key }) =>
              kitsChecked.includes(key) ? (
                <Tag tone="accent">{t("checked")}</Tag>
              ) : (
                <Tag tone="wait">{t("checkedYet")}</Tag>
              ),
          },
        ]}
      />
      <Fold title={t("theirKeys")}>
        <dl className="grid gap-4">
          {roster.guardians.map(({ key, name }) => (
            <div key={key}>
              <dt>{name}</dt>
              <dd className="text-small">
                <Code value={key} label={`key of ${name}`} />
              </dd>
            </div>
          ))}
        </dl>
      </Fold>
    </section>
  );
}
