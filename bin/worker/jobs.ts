import { backupJob } from "./backup-job";
import type { Job } from "./job";
import { mailJob } from "./mail-job";
import { tidyLoginsJob } from "./tidy-logins-job";
import { deliveryJobs, newsJob } from "./webhook-jobs";

/** Everything that the worker does. A job does side effects only: what readers see never waits for one. */
export const jobs: Job[] = [mailJob, newsJob, ...deliveryJobs, tidyLoginsJob, backupJob];
