"use client";

import { FileText } from "lucide-react";
import { useLocale, useTranslations } from "use-intl";
import { describedBy, FieldError, Hint, type Labels } from "./Labelled";
import { pressable } from "./look";
import { bytesInWords } from "./size";

type Props = Labels & {
  name: string;
  /** As the `accept` of an input: "image/*", ".txt". */
  accept?: string;
  multiple?: boolean;
  /** What is chosen; the caller holds it. */
  files: readonly File[];
  onPick: (files: File[]) => void;
  disabled?: boolean;
};

/** Chooses files from the device. They stay in this page until something says otherwise. */
export function FilePick({
  label,
  hint,
  error,
  name,
  accept,
  multiple = false,
  files,
  onPick,
  disabled = false,
}: Props) {
  const t = useTranslations("ui.filePick");
  const locale = useLocale();
  return (
    <div className={error ? "border-stop border-l-4 pl-4" : ""}>
      <label htmlFor={name} className="font-strong">
        {label}
      </label>
      {hint && <Hint id={name}>{hint}</Hint>}
      {error && <FieldError id={name}>{error}</FieldError>}
      {files.length > 0 && (
        <ul className="mt-2 border-line border-t">
          {files.map((file) => (
            <li
              key={`${file.name} ${file.size} ${file.lastModified}`}
              className="flex items-center gap-3 border-line border-b py-1.5"
            >
              <FileText aria-hidden className="size-5 shrink-0 text-soft" />
              <span className="min-w-0 flex-1 truncate">{file.name}</span>
              <span className="shrink-0 text-small text-soft">{bytesInWords(file.size, locale)}</span>
              <button
                type="button"
                disabled={disabled}
                className="min-h-10 shrink-0 px-2 font-strong text-accent text-small"
                onClick={() => onPick(files.filter((other) => other !== file))}
              >
                {t.rich("remove", { name: file.name, hidden: (text) => <span className="sr-only">{text}</span> })}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="relative mt-2 inline-block max-sm:w-full">
        <input
          id={name}
          name={name}
          type="file"
          accept={accept}
          multiple={multiple}
          disabled={disabled}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(name, { hint, error })}
          className="peer absolute inset-0 size-full cursor-pointer opacity-0"
          onChange={(event) => {
            const picked = [...(event.target.files ?? [])];
            if (picked.length > 0) onPick(multiple ? [...files, ...picked] : picked);
            // The same file can be chosen again after it was removed.
            event.target.value = "";
          }}
        />
        <span
          aria-hidden
          className={`${pressable("secondary", false)} peer-hover:border-accent peer-focus-visible:outline-3 peer-focus-visible:outline-accent peer-focus-visible:outline-offset-2 peer-disabled:opacity-50`}
        >
          {files.length === 0 ? t("choose") : multiple ? t("add") : t("replace")}
        </span>
      </div>
    </div>
  );
}
