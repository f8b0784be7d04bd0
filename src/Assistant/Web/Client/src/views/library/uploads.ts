import { useSyncExternalStore } from 'react';
import { jobFeed } from '../../api/jobs';
import { upload } from '../../api/upload';
import { UploadQueue } from './uploadQueue';

export const uploads = new UploadQueue(
  (file, onProgress, signal) => upload(file, { onProgress, signal }),
  (job) => jobFeed.put(job),
);

// Closing the tab would lose what is not sent yet, so the browser asks first, whichever view is open.
uploads.subscribe(() => {
  if (uploads.isBusy) window.addEventListener('beforeunload', ask);
  else window.removeEventListener('beforeunload', ask);
});

function ask(event: BeforeUnloadEvent) {
  event.preventDefault();
}

export const useUploads = () => useSyncExternalStore(uploads.subscribe, uploads.snapshot);
