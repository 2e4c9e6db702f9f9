/** Fills the window below the widget, so that what moves is seen to move. */
const ORDERS = Array.from(
  { length: 16 },
  (_, index) => `<p>Order ${1041 + index}: two seats in the stalls, paid by card at the desk.</p>`,
).join('\n    ');

/** The page that embeds: some words, the widget, and words below it that must not move. */
export const hostPage = ({ head = () => '', body }, status) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Orders</title>
    <link rel="icon" href="data:,">
    <style>body { font: 16px/1.5 sans-serif; max-inline-size: 60rem; margin: 1rem auto }</style>
    ${head(status)}
  </head>
  <body>
    <h1>Orders</h1>
    <p>Everything that has been sold this evening, by house and by seat.</p>
    ${body(status)}
    ${ORDERS}
  </body>
</html>
`;
