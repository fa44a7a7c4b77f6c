import { backupJob } from "./backup-job";
import type { Job } from "./job";
import { tidyLoginsJob } from "./tidy-logins-job";

/** Everything that the worker does. A job does side effects only: what readers see never waits for one. */
export const jobs: Job[] = [tidyLoginsJob, backupJob];
