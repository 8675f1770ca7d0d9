import { Audit } from "./_components/Audit";

/** The whole log, checked in the auditor's own browser. */
export default function AuditPage() {
  return <Audit />;
}
