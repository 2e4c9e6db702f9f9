/**
 * A Web Test Runner command that forces colours ('active'), or no longer ('none'). Its own
 * emulateMedia silently does nothing here: Puppeteer does not pass this feature on.
 */
export function forcedColours() {
  const forcing = new WeakMap();
  return {
    name: 'forced-colours',
    async executeCommand({ command, payload, session }) {
      if (command !== 'forced-colours') return undefined;
      const page = session.browser.getPage(session.id);
      // Colours are forced for as long as the session with the protocol lasts.
      await forcing.get(page)?.detach();
      forcing.delete(page);
      if (payload !== 'active') return true;
      const protocol = await page.createCDPSession();
      forcing.set(page, protocol);
      const features = [{ name: 'forced-colors', value: 'active' }];
      await protocol.send('Emulation.setEmulatedMedia', { features });
      return true;
    },
  };
}
