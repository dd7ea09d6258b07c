/** The longest name of a person or a project, in UTF-16 units. Apart from the zod pieces, so that forms load no zod. */
export const nameMaxLength = 80;
