import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import 'allclear/define';
import type { AllclearChangeEvent } from 'allclear';
import { snapshot } from '../snapshot';

@Component({
  selector: 'service-status',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <allclear-badge
      #badge
      src="https://status.example.com"
      refresh="30"
      (allclear-change)="tell($event)"
    />
    <output>{{ told() }}</output>
    <button (click)="badge.refresh()">Ask now</button>
    <label><input type="checkbox" (change)="days.set(!days())" /> Day by day</label>
    <allclear-components [snapshot]="snapshot" [uptime]="days()" />
  `,
})
export class ServiceStatus {
  readonly snapshot = snapshot;
  readonly told = signal('');
  readonly days = signal(false);

  tell({ status, previous }: AllclearChangeEvent) {
    this.told.set(`${previous}, now ${status}`);
  }
}
