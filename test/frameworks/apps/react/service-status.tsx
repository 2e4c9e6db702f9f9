import { useRef, useState } from 'react';
import 'allclear/define';
import type { AllclearBadge } from 'allclear';
import type {} from 'allclear/react';
import { snapshot } from '../snapshot';

export function ServiceStatus() {
  const badge = useRef<AllclearBadge>(null);
  const [told, setTold] = useState('');
  const [days, setDays] = useState(false);
  return (
    <>
      <allclear-badge
        ref={badge}
        src="https://status.example.com"
        refresh="30"
        onallclear-change={({ status, previous }) => setTold(`${previous}, now ${status}`)}
      />
      <output>{told}</output>
      <button onClick={() => badge.current?.refresh()}>Ask now</button>
      <label>
        <input type="checkbox" checked={days} onChange={() => setDays(!days)} /> Day by day
      </label>
      <allclear-components snapshot={snapshot} uptime={days} />
    </>
  );
}
