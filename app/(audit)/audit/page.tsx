import { AuditHome } from "./_components/AuditHome";

/** The whole log, checked in the auditor's own browser. */
export default function AuditPage() {
  return <AuditHome />;
}
