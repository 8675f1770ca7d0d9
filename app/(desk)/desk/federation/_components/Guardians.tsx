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
        caption={t("caption")}
        rows={roster.guardians}
        keyOf={({ key }) => key}
        columns={[
          {
            title: t("name"),
            cell: ({ name, key }) =>
              key === me
                ? t.rich("you", {
                    name,
                    soft: (text) => (
                      <span key="you" className="text-soft">
                        {text}
                      </span>
                    ),
                  })
                : name,
          },
          ...(organised
            ? [
                {
                  title: t("organisation"),
                  cell: ({ organisation }: Guardian) => organisation ?? <span className="text-soft">{t("none")}</span>,
                },
              ]
            : []),
          {
            title: t("kit"),
            cell: ({ key }) =>
              kitsChecked.includes(key) ? (
                <Tag tone="accent">{t("checked")}</Tag>
              ) : (
                <Tag tone="wait">{t("unchecked")}</Tag>
              ),
          },
        ]}
      />
      <Fold title={t("keys")}>
        <dl className="grid gap-4">
          {roster.guardians.map(({ key, name }) => (
            <div key={key}>
              <dt>{name}</dt>
              <dd className="text-small">
                <Code value={key} label={t("key", { name })} />
              </dd>
            </div>
          ))}
        </dl>
      </Fold>
    </section>
  );
}
