const whole = (number) => Math.round(number).toLocaleString('en-GB');

/** What happened at the last event before a second, and how long before. */
function when({ events }, second) {
  const [at, what] = events.findLast(([from]) => from <= second) ?? [0, 'the start'];
  return `${second - at} s after ${what}`;
}

/** The results as a markdown table. */
export const tableOf = (results) =>
  [
    '| scenario | mean a second | peak second | ratio | when |',
    '| --- | ---: | ---: | ---: | --- |',
    ...results.map((one) => {
      const { name, mean, peak, ratio, second } = one;
      return `| ${name} | ${whole(mean)} | ${whole(peak)} | ${ratio.toFixed(2)} | ${when(one, second)} |`;
    }),
  ].join('\n');
