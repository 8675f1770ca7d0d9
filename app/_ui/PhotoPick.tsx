"use client";

import { Camera, ImagePlus, type LucideIcon } from "lucide-react";
import { useTranslations } from "use-intl";
import { describedBy, FieldError, Hint, type Labels } from "./Labelled";
import { pressable } from "./look";

type Props = Labels & {
  name: string;
  /** As the `accept` of an input: "image/jpeg,image/png". */
  accept: string;
  onPick: (files: File[]) => void;
  disabled?: boolean;
};

/**
 * Takes photos with the device's camera, or chooses pictures that are there. The camera has a button of its own on what is
 * held in a hand; a desktop's browser would open the same window twice.
 */
export function PhotoPick({ label, hint, error, name, accept, onPick, disabled = false }: Props) {
  const t = useTranslations("ui.photoPick");
  const input = { accept, disabled, onPick, invalid: error !== undefined };
  const described = describedBy(name, { hint, error });
  return (
    <fieldset aria-describedby={described} className={error ? "border-stop border-s-4 ps-4" : ""}>
      <legend className="font-strong">{label}</legend>
      {hint && <Hint id={name}>{hint}</Hint>}
      {error && <FieldError id={name}>{error}</FieldError>}
      <div className="mt-2 flex flex-wrap gap-3">
        <span className="contents pointer-fine:hidden">
          <Pick {...input} id={`${name}-camera`} icon={Camera} says={t("take")} camera />
        </span>
        <Pick {...input} id={name} icon={ImagePlus} says={t("choose")} />
      </div>
    </fieldset>
  );
}

type PickProps = Pick<Props, "accept" | "onPick"> & {
  id: string;
  icon: LucideIcon;
  says: string;
  disabled: boolean;
  invalid: boolean;
  camera?: boolean;
};

function Pick({ id, icon: Icon, says, accept, onPick, disabled, invalid, camera = false }: PickProps) {
  return (
    <span className="relative inline-block max-sm:w-full">
      <input
        id={id}
        type="file"
        aria-label={says}
        accept={accept}
        capture={camera ? "environment" : undefined}
        multiple={!camera}
        disabled={disabled}
        aria-invalid={invalid ? true : undefined}
        className="peer absolute inset-0 size-full cursor-pointer opacity-0 disabled:cursor-not-allowed"
        onChange={(event) => {
          const picked = [...(event.target.files ?? [])];
          if (picked.length > 0) onPick(picked);
          // The same file can be chosen again after it was removed.
          event.target.value = "";
        }}
      />
      <span
        aria-hidden
        className={`${pressable("secondary", false)} peer-hover:border-accent peer-focus-visible:outline-3 peer-focus-visible:outline-accent peer-focus-visible:outline-offset-2 peer-disabled:opacity-50`}
      >
        <Icon className="size-5" />
        {says}
      </span>
    </span>
  );
}
