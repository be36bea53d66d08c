// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagnosis/facts/stops.h"

#include <algorithm>

namespace expectra::diagnosis {

bool asksForPause(const ResponseHead &answer)
{
    constexpr int tooManyRequests = 429;
    constexpr int unavailable = 503;
    return answer.status == tooManyRequests ||
           (answer.status == unavailable && answer.headers.contains("Retry-After"));
}

const ResponseHead *pauseAskedFor(const Sample &sample)
{
    for (const auto &exchange : sample.exchanges) {
        if (exchange->response && asksForPause(*exchange->response))
            return &*exchange->response;
    }
    return nullptr;
}

bool wasCutShort(const Diagnosis &diagnosis)
{
    if (diagnosis.state == Diagnosis::State::Cancelled || diagnosis.state == Diagnosis::State::Running)
        return true;
    const auto &samples = diagnosis.samples;
    return !diagnosis.stopReason.isEmpty() &&
           std::any_of(samples.begin(), samples.end(), [&diagnosis](const Sample &sample) {
               const bool isEnd = pauseAskedFor(sample) || sample.reading.isUnreached();
               return isEnd && wasAnswered(diagnosis, sample.route);
           });
}

bool wasAnswered(const Diagnosis &diagnosis, std::size_t route)
{
    const auto &samples = diagnosis.samples;
    return std::any_of(samples.begin(), samples.end(), [route](const Sample &sample) {
        return sample.route == route && sample.reading.wasAnswered();
    });
}

} // namespace expectra::diagnosis
