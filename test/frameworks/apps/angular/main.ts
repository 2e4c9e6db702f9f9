import '@angular/compiler'; // links the framework's own packages, which come half compiled
import { Component } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { Every } from './every'; // of ../../every.mjs
import { ServiceStatus } from './service-status';

@Component({
  selector: 'app-root',
  imports: [ServiceStatus, Every],
  template: '<service-status /><every-attribute />',
})
class App {}

bootstrapApplication(App).catch(console.error);
