# One image for the gateway, each agency and the one-shot commands: the verb after it says which.
# Debian, not Alpine: the native query planner and PostgreSQL's client library are built for glibc.
FROM node:24-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Without development dependencies; tsx and the base of tsconfig.json are dependencies, as the code runs from source.
RUN npm ci --omit=dev --no-audit --no-fund

FROM node:24-bookworm-slim
# Also keeps the demonstration data out: it is loaded with --demo only.
ENV NODE_ENV=production
WORKDIR /app
COPY --from=dependencies /app/node_modules node_modules
COPY package.json tsconfig.json ./
COPY identity identity
COPY services services
COPY gateway gateway
COPY identity identity
COPY hub hub
COPY schema schema
# Where a gateway keeps the key of its local issuer, if it has one: a volume takes the owner of what it covers.
RUN install -d -o node /home/node/simpul
# The files belong to root, so what runs cannot change them.
USER node
EXPOSE 4000
# The script `simpul` of package.json without npm, so that a stop signal reaches the process.
ENTRYPOINT ["node", "--import", "tsx", "hub/cli.ts"]
CMD ["--help"]
