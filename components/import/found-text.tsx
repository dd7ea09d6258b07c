/** A value out of an imported file within a line of Collate's own: on its own side of the line, with what is hidden in it shown. */
import { HiddenText } from "./hidden-text.tsx";

export function FoundText({ text }: { text: string }) {
  return (
    <bdi>
      <HiddenText text={text} />
    </bdi>
  );
}
