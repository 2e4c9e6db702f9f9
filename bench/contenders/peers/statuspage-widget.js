// statuspage-widget calls Statuspage's own script (se-v2.js), which is on no registry. This stands in
// for the one method of it that is called.
window.StatusPage = {
  page: function ({ page }) {
    this.status = ({ success }) =>
      fetch(`${page}api/v2/status.json`)
        .then((response) => response.json())
        .then(success);
  },
};
