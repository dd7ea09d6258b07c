/** The lists of names, one a row: the name that stands for the others, then these. */
import type { AliasItem } from "#lib/data/alias/list-aliases.ts";
import { AliasMenu } from "./alias-menu.tsx";

export type AliasListProps = { aliases: readonly AliasItem[]; projectId: string; isManager: boolean };

export function AliasList({ aliases, projectId, isManager }: AliasListProps) {
  return (
    <ul className="border-b border-line">
      {aliases.map((alias) => (
        <li
          key={alias.aliasId}
          className="grid grid-cols-[minmax(0,1fr)_minmax(0,2fr)_40px] items-start gap-x-6 gap-y-1 border-t border-line py-3.5 max-sm:grid-cols-[minmax(0,1fr)_40px]"
        >
          <h2 className="text-13 font-semibold wrap-anywhere" dir="auto">
            {alias.label}
          </h2>
          <ul
            aria-label={`Other names of ${alias.label}`}
            className="flex flex-wrap gap-x-1.5 gap-y-1 max-sm:col-start-1 max-sm:row-start-2"
          >
            {alias.names.map((name) => (
              <li
                key={name}
                className="max-w-full rounded-s bg-sunken px-2 py-px text-ink-2 wrap-anywhere"
                dir="auto"
              >
                {name}
              </li>
            ))}
          </ul>
          <div className="-mt-1.5 justify-self-end max-sm:col-start-2 max-sm:row-start-1">
            {isManager ? <AliasMenu projectId={projectId} alias={alias} /> : null}
          </div>
        </li>
      ))}
    </ul>
  );
}
