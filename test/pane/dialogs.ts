/** Every browser has modal dialogs; jsdom only shows them or not, and has no more than that. */
if (typeof HTMLDialogElement !== "undefined")
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      this.open = true;
    },
    close(this: HTMLDialogElement) {
      this.open = false;
    },
  });
