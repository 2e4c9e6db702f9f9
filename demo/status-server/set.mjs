/** Short ways to write what an update sets: `{ ...partly(ID.checkout), ...well(ID.reports) }`. */
const all =
  (status) =>
  (...ids) =>
    Object.fromEntries(ids.map((id) => [id, status]));

export const well = all('operational');
export const slow = all('degraded_performance');
export const partly = all('partial_outage');
export const down = all('major_outage');
export const inMaintenance = all('under_maintenance');
