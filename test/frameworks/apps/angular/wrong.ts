import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
import 'allclear/define';
import type { AllclearDismissEvent } from 'allclear';

@Component({
  selector: 'all-wrong',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <allclear-badge (allclear-change)="dismiss($event)" /><!-- wrong -->
    <allclear-badge (allclear-change)="tell($event.state)" /><!-- wrong -->
    <allclear-badge #badge /><button (click)="badge.reload()"></button><!-- wrong -->
  `,
})
export class Wrong {
  dismiss({ until }: AllclearDismissEvent) {
    return until;
  }
  tell(text: string) {
    return text;
  }
}
