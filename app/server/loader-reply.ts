/** What `data` of Remix makes: a value with a status and headers. */
export function isReply(answer: object): answer is { data: unknown; init: ResponseInit | null } {
  return 'type' in answer && answer.type === 'DataWithResponseInit' && 'data' in answer && 'init' in answer;
}
