import { Tracker } from '@tremor/react';
import { createRoot } from 'react-dom/client';
import { dayText, percent } from '../days.js';
import { wordsFor } from '../words.js';

function blockOf(day) {
  const down = day.majorSeconds + 0.3 * day.partialSeconds;
  const color = down >= 2790 ? 'rose' : down >= 1584 ? 'orange' : down > 0 ? 'yellow' : 'emerald';
  return { key: day.date, color, tooltip: dayText(day) };
}

function Bars({ data: { components, uptime } }) {
  return (
    <ul className="list">
      {components.map(({ id, name, status }) => (
        <li className="row" key={id}>
          <span>{name}</span>
          <span>{wordsFor(status)}</span>
          <Tracker data={uptime[id].days.map(blockOf)} className="bar" />
          <div className="legend">
            <span>90 days ago</span>
            <span>{percent(uptime[id].days)} uptime</span>
            <span>Today</span>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Draws the components, each with the Tracker as its documentation has it. */
export function mount(host, data) {
  const root = createRoot(host);
  const update = (next) => root.render(<Bars data={next} />);
  update(data);
  return update;
}
