# The product as one image; what a container of it runs is said by its command (see docker-compose.yml).

FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:20-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 DATA_DIR=/data
WORKDIR /app
COPY --from=build /app ./
# Newer than every source, so that no container ever builds again. What is in /app stays root's, for nobody to change.
RUN touch dist/.built && install --directory --owner=node /data
USER node
CMD ["node", "shared/cli/run.cjs", "start"]
