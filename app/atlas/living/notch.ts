/** How much larger a notch of the wheel makes the drawing; buttons and keys take two. */
export const notch = 1.2;
