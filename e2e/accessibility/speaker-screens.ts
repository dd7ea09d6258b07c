/** The screens of who says what: an article's speakers, and texts that give the same words to others. */
import type { DemoRoom } from "../rooms/demo-room.ts";
import type { Screen } from "./screens.ts";

const as = ({ speakers }: DemoRoom) => speakers.people.analyst;

const comparing =
  (places: number[]) =>
  ({ speakers: { path, articleIds } }: DemoRoom) =>
    `${path}/compare?${places.map((place, at) => `${"abcd"[at]}=${articleIds[place]}`).join("&")}`;

export const speakerScreens: Screen[] = [
  {
    name: "reader, who says what",
    as,
    path: ({ speakers: { path, articleIds } }) => `${path}/articles/${articleIds[0]}?show=speakers`,
  },
  { name: "compare, the same given to others", as, path: comparing([0, 1]) },
  { name: "compare, the same given to others, in three columns", as, path: comparing([0, 1, 2]) },
];
