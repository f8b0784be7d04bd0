import { Progress } from '@mantine/core';
import { isOver, useJobs } from '../../api/jobs';
import { uploadQueue, type Sending } from '../../api/uploadQueue';
import type { AskRequest, Job } from '../../api/types';
import { useT, type Translate } from '../../i18n';
import { ErrorNote } from '../../parts/ErrorNote';
import { IconButton } from '../../parts/IconButton';
import classes from './Composer.module.css';
import turn from './Turn.module.css';

interface Props {
  files: readonly Sending[];
  onAsk: (request: AskRequest) => void;
}

/** Files dropped into the chat: on their way, being read, and then what can be asked about them. */
export function Attachments({ files, onAsk }: Props) {
  const jobs = useJobs();
  return (
    <div className={classes.files} aria-live="polite">
      {files.map((file) => <Attachment key={file.id} file={file} job={jobs.find(({ id }) => id === file.job?.id) ?? file.job} onAsk={onAsk} />)}
    </div>
  );
}

function Attachment({ file, job, onAsk }: { file: Sending; job: Job | null; onAsk: (request: AskRequest) => void }) {
  const t = useT();
  const dismiss = () => uploadQueue.dismiss(file.id);
  if (file.state === 'failed') return <ErrorNote error={file.error} subject={file.name} onRetry={() => uploadQueue.retry(file.id)} onDismiss={dismiss} />;
  if (job?.state === 'failed') return <ErrorNote error={[job.message, job.advice].filter(Boolean).join(' ')} subject={file.name} onDismiss={dismiss} />;
  const documentId = job && (job.state === 'done' || job.state === 'alreadyThere') ? job.documentId : null;
  const questions = [t('chat.fileSummary'), t('chat.fileVerdict'), t('chat.fileMissing')];
  return (
    <div className={classes.file}>
      <div className={classes.fileHead}>
        <span className={classes.fileName}>{file.name}</span>
        <span className={classes.fileState}>{stateOf(file, job, t)}</span>
        <IconButton icon="close" label={t('error.dismiss')} onClick={dismiss} />
      </div>
      {documentId === null ? (
        <Progress value={shareOf(file, job)} aria-label={file.name} size="sm" mr={8} />
      ) : (
        <div className={classes.fileQuestions}>
          {questions.map((question) => (
            <button
              key={question}
              type="button"
              className={turn.suggestion}
              onClick={() => {
                dismiss();
                onAsk({ question, documentId });
              }}
            >
              {question}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

/** The first third is the way to the server, the rest the reading. */
function shareOf(file: Sending, job: Job | null): number {
  const sent = file.size === 0 ? 1 : file.received / file.size;
  if (!job) return sent * 33;
  return isOver(job) ? 100 : 33 + (job.pageCount > 0 ? (job.page / job.pageCount) * 67 : 0);
}

function stateOf(file: Sending, job: Job | null, t: Translate): string {
  if (file.state === 'cancelled' || job?.state === 'cancelled') return t('chat.fileCancelled');
  if (!job) return file.state === 'waiting' ? t('chat.fileWaiting') : t('chat.fileSending', { percent: file.size === 0 ? 100 : Math.floor((file.received / file.size) * 100) });
  if (job.state === 'done') return t('chat.fileDone');
  if (job.state === 'alreadyThere') return t('chat.fileThere');
  return job.pageCount > 0 ? t('chat.fileReading', { page: job.page, count: job.pageCount }) : t('chat.fileWaiting');
}
