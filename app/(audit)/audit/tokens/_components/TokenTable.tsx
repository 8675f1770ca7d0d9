"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Empty } from "@/app/_ui/Empty";
import { Table } from "@/app/_ui/Table";
import { Time } from "@/app/_ui/Time";
import type { AccessTokenDto } from "@/lib/contract/tokens";

type Props = {
  tokens: readonly AccessTokenDto[];
  /** The one that is being revoked. */
  ending: string | undefined;
  onEnd: (token: AccessTokenDto) => void;
};

/** Tokens that still hold; each can be revoked from here. */
export function TokenTable({ tokens, ending, onEnd }: Props) {
  const t = useTranslations("tokens.list");
  if (tokens.length === 0) return <Empty title={t("none")}>{t("noneSays")}</Empty>;
  return (
    <Table
      caption={t("caption")}
      rows={tokens}
      keyOf={({ name }) => name}
      columns={[
        { title: t("what"), cell: ({ label }) => <span className="wrap-anywhere">{label}</span> },
        { title: t("since"), cell: ({ createdAt }) => <Time at={createdAt} /> },
        { title: t("until"), cell: ({ expiresAt }) => <Time at={expiresAt} /> },
        {
          title: t("lastUsed"),
          cell: ({ lastUsedAt }) =>
            lastUsedAt === null ? <span className="text-soft">{t("never")}</span> : <Time at={lastUsedAt} as="ago" />,
        },
        {
          title: t("now"),
          cell: (token) => (
            <Button weight="danger" busy={ending === token.name ? t("ending") : undefined} onClick={() => onEnd(token)}>
              {t.rich("end", {
                label: token.label,
                hidden: (text) => <span className="sr-only">{text}</span>,
              })}
            </Button>
          ),
        },
      ]}
    />
  );
}
