"use client";

import { type ComponentProps, useLayoutEffect, useRef } from "react";
import { Field } from "./Field";

type Props = Omit<ComponentProps<typeof Field>, "onChange" | "ref" | "code" | "type"> & {
  value: string;
  /** Makes of any text what the field shows. The shape of a beginning must be the beginning of the shape. */
  shape: (text: string) => string;
  /** Told what the field shows now. */
  onShape: (shown: string) => void;
};

/** A code that is set in its form as one types or pastes; the caret stays where it was among the characters. */
export function CodeField({ shape, onShape, ...rest }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const caret = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (caret.current !== null) input.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });
  return (
    <Field
      {...rest}
      ref={input}
      code
      autoCapitalize="characters"
      onChange={({ target }) => {
        const before = target.value.slice(0, target.selectionStart ?? target.value.length);
        caret.current = shape(before).length;
        onShape(shape(target.value));
      }}
    />
  );
}
